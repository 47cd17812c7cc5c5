"""Reads base64 messages, one per line, with Python's own parser, and prints their contents."""
import base64, email, email.policy, json, sys

for line in sys.stdin:
    raw = base64.b64decode(line)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    text, html = message.get_body(["plain"]), message.get_body(["html"])
    defects = [repr(d) for part in message.walk() for d in part.defects]
    print(json.dumps({
        "subject": message["subject"], "from": [[a.display_name, a.addr_spec] for a in message["from"].addresses],
        "to": [[a.display_name, a.addr_spec] for a in message["to"].addresses], "date": message["date"].datetime.timestamp(),
        "id": message["message-id"], "text": text.get_content().replace("\r\n", "\n"), "html": html.get_content().replace("\r\n", "\n") if html else None,
        "attachments": [[a.get_filename(), a.get_content_type(), base64.b64encode(a.get_payload(decode=True)).decode()] for a in message.iter_attachments()]
        if message.get_content_type() == "multipart/mixed" else [],
        "headers": message.keys(), "defects": defects, "longest": max(len(l) for l in raw.split(b"\r\n")),
        "ascii": raw.isascii(), "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
    }), flush=True)
