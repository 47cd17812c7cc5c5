#!/usr/bin/env python3
"""Makes the manual pages: sections 1 and 8 from what the programs print as their help, section 5 from the tables in docs/.

Usage: make-manual.py PROGRAM_DIRECTORY DESTINATION
"""

import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATE = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), datetime.timezone.utc).strftime("%Y-%m-%d")


def escape(text):
    """Text as roff: backslashes, hyphens that are typed, and lines that would be read as requests."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def paragraphs(text):
    """Paragraphs; indented lines, such as tables and commands, stay as they are."""
    lines = []
    for block in text.strip("\n").split("\n\n"):
        lines.append(".PP")
        indented = False
        for line in block.split("\n"):
            if line.startswith("    ") != indented:
                lines += [".RE", ".fi"] if indented else [".nf", ".RS"]
                indented = not indented
            lines.append(escape(line.strip() if indented else line))
        if indented:
            lines += [".RE", ".fi"]
    return lines


def header(title, section, summary, name=None):
    # A name such as ConnectWise stays as it is.
    if summary.split()[0][1:].islower():
        summary = summary[:1].lower() + summary[1:]
    return [
        f'.TH "{escape(title.upper())}" {section} "{DATE}" cwlink "cwlink"',
        ".ad l",
        ".SH NAME",
        f"{escape(name or title)} \\- {escape(summary.rstrip('.'))}",
    ]


def label(argument):
    """An option as it is typed: "-q, --quiet", "--socket PATH"; an argument: "CUSTOMER"."""
    value = f"\\fI{escape(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ["-" * (2 if name["kind"].startswith("long") and name["kind"] != "longWithSingleDash" else 1) + name["name"] for name in argument["names"]]
    text = ", ".join(f"\\fB{escape(name)}\\fR" for name in names)
    return text if argument["kind"] == "flag" else f"{text} {value}"


def shown(command):
    return [
        argument for argument in command.get("arguments", []) if argument["shouldDisplay"] and argument["valueName"] not in ("version", "help", "subcommands")
    ]


def synopsis(path, command):
    words = [f".B {escape(' '.join(path))}"]
    for argument in shown(command):
        # An option is named by its preferred name only.
        text = label({**argument, "names": [argument["preferredName"]]} if argument["kind"] != "positional" else argument)
        text += " ..." if argument["isRepeating"] else ""
        words.append(f"[{text}]" if argument["isOptional"] else text)
    return words


def arguments(command):
    lines = []
    for argument in shown(command):
        text = " ".join(filter(None, [argument.get("abstract", ""), argument.get("discussion", "")]))
        values = argument.get("allValues")
        if values and not all(value in text for value in values):
            text += f" One of: {', '.join(values)}."
        if "defaultValue" in argument and "default" not in text.lower():
            text += f" Default: {argument['defaultValue']}."
        lines += [".TP", label(argument), escape(" ".join(text.split())) or "\\&"]
    return lines


def verbs(path, command):
    """Each action below a command, with its options."""
    lines = []
    for child in command.get("subcommands", []):
        if not child["shouldDisplay"] or child["commandName"] == "help":
            continue
        names = path + [child["commandName"]]
        if child.get("subcommands"):
            lines += verbs(names, child)
            continue
        lines += [f".SS {escape(' '.join(names[1:]))}"] + synopsis(names, child)
        lines += [".PP", escape(child.get("abstract", ""))]
        if child.get("discussion"):
            lines += paragraphs(child["discussion"])
        lines += arguments(child)
    return lines


def see_also(*pages):
    return [".SH SEE ALSO", ",\n".join(f".BR {escape(name)} ({section})" for name, section in pages).replace(",\n", " ,\n")]


def dump(program):
    return json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True).stdout)["command"]


def client_pages(command):
    """cwlink(1), and a page for each noun."""
    nouns = [child for child in command["subcommands"] if child["shouldDisplay"] and child["commandName"] != "help"]
    page = header("cwlink", 1, command["abstract"]) + [".SH SYNOPSIS", ".B cwlink", "\\fInoun\\fR [\\fIverb\\fR] [\\fIoption\\fR ...]"]
    page += [".SH DESCRIPTION"] + paragraphs(command["discussion"])
    if shown(command):
        page += [".SH OPTIONS"] + arguments(command)
    page += [".SH COMMANDS"]
    for noun in nouns:
        page += [".TP", f".BR cwlink\\-{escape(noun['commandName'])} (1)", escape(noun["abstract"])]
    page += see_also(("cwlinkd", 8), ("cwlinkd.json", 5), ("cwlink-webhook", 8))
    yield "cwlink", "cwlink.1", page
    for noun in nouns:
        name = noun["commandName"]
        path = ["cwlink", name]
        page = header(f"cwlink-{name}", 1, noun["abstract"]) + [".SH SYNOPSIS"]
        page += [f".B cwlink {escape(name)}", "\\fIverb\\fR [\\fIoption\\fR ...]"] if noun.get("subcommands") else synopsis(path, noun)
        page += [".SH DESCRIPTION", escape(noun["abstract"])]
        if noun.get("discussion"):
            page += paragraphs(noun["discussion"])
        page += [".SH COMMANDS"] + verbs(path, noun) if noun.get("subcommands") else [".SH OPTIONS"] + arguments(noun)
        yield "cwlink", f"cwlink-{name}.1", page + see_also(("cwlink", 1))


def program_page(name, section, command, *pages):
    page = header(name, section, command["abstract"]) + [".SH SYNOPSIS"] + synopsis([name], command)
    page += [".SH DESCRIPTION"] + paragraphs(command["discussion"]) + [".SH OPTIONS"] + arguments(command)
    commands = verbs([name], command)
    if commands:
        page += [".SH COMMANDS"] + commands
    return name, f"{name}.{section}", page + see_also(*pages)


def plain(markdown):
    """A line of Markdown as roff: code in bold, links as their text."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown.replace("\\|", "|").replace("**", ""))
    return "".join(f"\\fB{escape(part)}\\fR" if index % 2 else escape(part) for index, part in enumerate(text.split("`")))


def section_5(package, name, summary, file, document, headings, *pages):
    """A configuration file's page: the tables and paragraphs below the headings of a document."""
    page = header(name, 5, summary) + [".SH SYNOPSIS", f".I {escape(file)}", ".SH DESCRIPTION"]
    text = (ROOT / document).read_text()
    for heading in headings:
        found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
        if not found:
            raise SystemExit(f"error: {document} has no heading '{heading}'")
        page += [f".SH {escape(heading.upper())}"] if heading != headings[0] else []
        for block in found.group(1).strip().split("\n\n"):
            rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])] for line in block.split("\n") if line.startswith("|")]
            if not rows:
                page += [".PP", plain(" ".join(block.split("\n")))]
                continue
            for first, *others in rows[2:]:
                titled = [f"Default: {cell}" if title == "default" else cell for title, cell in zip(rows[0][1:], others) if cell]
                page += [".TP", plain(first), plain(". ".join(titled) + ".")]
    return package, f"{name}.5", page + see_also(*pages)


def check_settings(document, *sources):
    """Every setting that a program reads must be in its document, so that the page is complete."""
    text = (ROOT / document).read_text()
    names = set()
    for source in sources:
        for file in sorted(ROOT.glob(source)):
            for call in re.findall(r"\.members\(([^()]*)\)", file.read_text()):
                names |= set(re.findall(r'"(\w+)"', call))
    missing = sorted(name for name in names if not re.search(rf'[`".]{name}[`".]', text))
    if missing or not names:
        raise SystemExit(f"error: {document} does not describe: {', '.join(missing) or 'anything'}")


def main():
    programs, destination = map(pathlib.Path, sys.argv[1:])
    check_settings("docs/CONFIGURATION.md", "Sources/cwlinkd/DaemonConfiguration.swift")
    check_settings("docs/WEBHOOKS.md", "clients/webhook/**/*.swift")
    pages = list(client_pages(dump(programs / "cwlink")))
    pages.append(program_page("cwlinkd", 8, dump(programs / "cwlinkd"), ("cwlink", 1), ("cwlinkd.json", 5)))
    pages.append(program_page("cwlink-webhook", 8, dump(programs / "cwlink-webhook"), ("webhook.json", 5), ("cwlinkd", 8)))
    pages.append(program_page("cwlink-sandbox", 1, dump(programs / "cwlink-sandbox"), ("cwlink", 1)))
    pages.append(
        section_5(
            "cwlinkd", "cwlinkd.json", "configuration of the cwlink daemon", "/etc/cwlink/cwlinkd.json", "docs/CONFIGURATION.md",
            ["The daemon's configuration", "Settings"], ("cwlinkd", 8)))
    pages.append(
        section_5(
            "cwlink-webhook", "webhook.json", "configuration of the cwlink webhook receiver", "/etc/cwlink/webhook.json", "docs/WEBHOOKS.md",
            ["Configuration", "Actions", "Verification"], ("cwlink-webhook", 8)))
    for package, name, lines in pages:
        directory = destination / package
        directory.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text("\n".join(lines) + "\n")


main()
