/// The appearance of pages and e-mails. Every pair of colors has a contrast of at least 4.5 (WCAG 2.2, AA), which scripts/check-pages.sh measures.
enum StyleSheet {
  static let page = """
    :root{color-scheme:light dark;--back:#f3f5f8;--card:#fff;--ink:#1b2430;--faint:#505b6b;--line:#dfe4ea;--strong:#c9d1db;--accent:#2f5fa8;
    --good:#17653a;--good-back:#e3f3e9;--warning:#7d4a00;--warning-back:#fcf0d9;--bad:#a3231b;--bad-back:#fce9e7;--plain-back:#e9edf2}
    @media screen and (prefers-color-scheme:dark){:root{--back:#11161d;--card:#1a212b;--ink:#e7ecf2;--faint:#a9b4c2;--line:#2d3744;--strong:#425062;
    --accent:#86aef0;--good:#8fdcac;--good-back:#17352a;--warning:#f2c277;--warning-back:#3a2e15;--bad:#ffaca3;--bad-back:#45211f;--plain-back:#2a3441}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--back);color:var(--ink);font:400 16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
    overflow-wrap:anywhere}
    main{max-width:76rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
    h1{margin:.1rem 0 .4rem;font-size:1.9rem;line-height:1.2;font-weight:650;letter-spacing:-.01em}
    h2{margin:2.75rem 0 .9rem;font-size:1.2rem;line-height:1.3;font-weight:650}
    h3{margin:0;font-size:.95rem;font-weight:600}
    p{margin:0 0 .5rem}
    .kind{margin:0;color:var(--faint);font-size:.875rem}
    .lead,.closing,.detail,.label,.note,caption{color:var(--faint)}
    .lead{margin:0}
    .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:1rem;margin:1.75rem 0 0}
    .figure.wide{grid-column:span 2}
    .figure{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1.1rem}
    .figure dt,.figure dd{margin:0}
    .label,.detail{font-size:.875rem}
    .value{font-size:1.5rem;line-height:1.3;white-space:nowrap;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
    .figure.bad .value,.tone.bad,.note.bad{color:var(--bad)}
    .figure.warning .value,.tone.warning,.note.warning{color:var(--warning)}
    .figure.good .value,.tone.good,.note.good{color:var(--good)}
    .tone.faint{color:var(--faint)}
    .note.plain{color:var(--ink)}
    .lines{width:100%;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:.6rem;font-size:.9375rem}
    .lines caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .lines th,.lines td{padding:.7rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    .lines thead th{font-size:.8125rem;font-weight:600;color:var(--faint);border-bottom:1px solid var(--strong)}
    .lines tbody th{font-weight:600}
    .lines tbody tr:last-child>*{border-bottom:0}
    .lines tfoot td,.lines tfoot th{font-weight:650;border-top:1px solid var(--strong);border-bottom:0}
    .lines .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .note{margin:.2rem 0 0;font-size:.875rem;font-weight:400;white-space:normal}
    .badge{display:inline-block;padding:.1rem .55rem;border-radius:1rem;font-size:.8125rem;font-weight:600;white-space:nowrap;background:var(--plain-back);
    color:var(--ink)}
    .badge.good{background:var(--good-back);color:var(--good)}
    .badge.warning{background:var(--warning-back);color:var(--warning)}
    .badge.bad{background:var(--bad-back);color:var(--bad)}
    ul{margin:0;padding-left:1.2rem}
    li{margin:.25rem 0}
    .command{display:block;padding:.7rem .9rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;
    font:400 .875rem/1.5 ui-monospace,SFMono-Regular,Consolas,"DejaVu Sans Mono",monospace}
    .plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem}
    .plot{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1.1rem}
    .plot svg{display:block;width:100%;height:auto;margin-top:.5rem}
    .plot .detail{margin:0}
    svg .bar{fill:var(--accent)}
    svg .up{fill:var(--accent)}
    svg .down{fill:var(--warning)}
    svg .axis{stroke:var(--strong)}
    svg text{fill:var(--faint);font:400 11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    svg text.now{fill:var(--ink);font-weight:600}
    .deltas{list-style:none;margin:.5rem 0 0;padding:0}
    .deltas li{display:grid;grid-template-columns:minmax(0,14rem) 1fr 9rem;gap:.9rem;align-items:center;margin:0;padding:.3rem 0}
    .deltas svg{margin:0;height:.8rem}
    .deltas .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .closing{margin:2.5rem 0 0;font-size:.875rem}
    .fingerprint{display:none}
    @media screen and (min-width:64rem),print{
    .lines{table-layout:fixed}
    .lines thead th:first-child,.lines thead th:nth-child(2){width:17%}
    .lines.many thead th:first-child,.lines.many thead th:nth-child(2){width:13%}
    .lines .quantity{width:7.25rem}
    .lines .change{width:9rem}
    .lines .money{width:10.5rem}
    }
    @media screen and (max-width:63.9rem){
    main{padding:1.5rem 1rem 3rem}
    h1{font-size:1.5rem}
    .figures{gap:.75rem}
    .figure{padding:.75rem .85rem}
    .value{font-size:1.3rem}
    .lines,.lines tbody,.lines tfoot,.lines tr,.lines td,.lines th{display:block}
    .lines{background:none;border:0}
    .lines thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .lines tr{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.6rem .9rem;margin:0 0 .75rem}
    .lines td,.lines th,.lines tfoot td,.lines tfoot th{padding:.25rem 0;border:0}
    .lines tbody th{font-size:1rem}
    .lines .number{text-align:left;white-space:normal}
    .lines td[data-label]{display:grid;grid-template-columns:6.5rem 1fr;gap:.75rem}
    .lines td[data-label]::before{content:attr(data-label);color:var(--faint);font-size:.8125rem;line-height:1.7}
    .lines td.empty{display:none}
    .deltas li{grid-template-columns:1fr auto}
    .deltas svg{grid-row:2;grid-column:1/-1}
    }
    @media print{
    @page{margin:14mm 12mm}
    :root{color-scheme:light}
    body{background:none;font-size:10pt}
    main{max-width:none;padding:0}
    h2{margin-top:1.5rem;break-after:avoid}
    .sheet{display:table;width:100%;table-layout:fixed}
    .sheet>div{display:table-row-group}
    .sheet>.fingerprint{display:table-footer-group;break-inside:avoid;font-size:8pt;color:var(--faint)}
    .fingerprint p{margin:0;padding-top:4mm}
    .figure,.plot,.lines tr,.command,li{break-inside:avoid}
    .figures{grid-template-columns:repeat(6,1fr);gap:.5rem}
    .value{font-size:1.1rem}
    .lines{font-size:9pt}
    .lines th,.lines td{padding:.35rem .4rem}
    .lines .quantity{width:12mm}
    .lines .change{width:23mm}
    .lines .money{width:28mm}
    .badge{border:1px solid var(--strong)}
    }
    """

  /// What mail programs with style sheets get in addition to the styles of each element.
  static let mail = """
    :root{color-scheme:light dark}
    .lines caption{font-size:0;line-height:0;height:0;overflow:hidden}
    @media (max-width:600px){
    .lines,.lines tbody,.lines tfoot,.lines tr,.lines td,.lines th{display:block!important;width:auto!important}
    .lines thead{display:none!important}
    .lines tr{padding:8px 0!important;border-bottom:1px solid #dfe4ea!important}
    .lines td,.lines th{padding:2px 0!important;border:0!important;text-align:left!important}
    .lines td[data-label]:before{content:attr(data-label) ": ";color:#505b6b}
    .lines td.empty{display:none!important}
    .lines td>div{display:inline!important}
    }
    @media (prefers-color-scheme:dark){
    body,body table{background:#11161d!important;color:#e7ecf2!important}
    main{background:#1a212b!important}
    main table{background:#1a212b!important}
    h1,h2,td,th,.value,.badge,.tone,.note.plain{color:#e7ecf2!important}
    .kind,.lead,.label,.detail,.note,.closing,thead th,.tone.faint,.lines td[data-label]:before{color:#a9b4c2!important}
    .lines td,.lines th,.lines tr{border-color:#2d3744!important}
    .figure.bad .value,.badge.bad,.tone.bad,.note.bad{color:#ffaca3!important}
    .figure.warning .value,.badge.warning,.tone.warning,.note.warning{color:#f2c277!important}
    .figure.good .value,.badge.good,.tone.good,.note.good{color:#8fdcac!important}
    }
    """
}
