"""An SMTP server that stores nothing. Options as one JSON object in argv[1]: security none|startTLS|tls, cert, key, user, password, and
"when": {"RCPT": "550 no such user"} to set the reply to a command ("RCPT <a@b>": for one recipient), "after-data" for the message itself; the reply "drop" closes the connection.
Prints {"port": N}, then a JSON line for each accepted message."""
import base64, json, os, socket, ssl, sys, threading, time

options = json.loads(sys.argv[1])
lock = threading.Lock()
tls = None
if options.get("cert"):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(options["cert"], options["key"])


def say(**event):
    with lock:
        print(json.dumps(event), flush=True)


class Dropped(Exception):
    pass


class Conversation:
    def __init__(self, connection):
        self.secure = options["security"] == "tls"
        self.attach(tls.wrap_socket(connection, server_side=True) if self.secure else connection)
        self.signed_in, self.sender, self.recipients = False, None, []

    def attach(self, connection):
        self.connection, self.file = connection, connection.makefile("rb")

    def reply(self, step, usual):
        text = options.get("when", {}).get(step, usual)
        if text == "drop":
            raise Dropped
        self.connection.sendall(text.encode() + b"\r\n")
        return text == usual

    def line(self):
        line = self.file.readline()
        if not line:
            raise Dropped
        return line.rstrip(b"\r\n").decode("latin-1")

    def sign_in(self, words):
        if words[1].upper() == "PLAIN":
            given = words[2] if len(words) > 2 else self.ask("")
            user, password = base64.b64decode(given).split(b"\0")[1:]
        else:
            user = base64.b64decode(words[2] if len(words) > 2 else self.ask("VXNlcm5hbWU6"))
            password = base64.b64decode(self.ask("UGFzc3dvcmQ6"))
        if [user.decode(), password.decode()] == [options["user"], options["password"]]:
            self.signed_in = self.reply("AUTH", "235 welcome")
        else:
            self.reply("AUTH", "535 5.7.8 wrong user or password")

    def ask(self, challenge):
        self.connection.sendall(f"334 {challenge}\r\n".encode())
        return self.line()

    def run(self):
        self.reply("greeting", "220 sink")
        while True:
            line = self.line()
            words, verb = line.split(" "), line.split(" ")[0].upper()
            if verb == "EHLO":
                offers = ["sink", "8BITMIME", "SIZE 20000000"]
                if options["security"] == "startTLS" and not self.secure:
                    offers.append("STARTTLS")
                if options.get("user"):
                    offers.append("AUTH PLAIN LOGIN")
                self.reply("EHLO", "\r\n".join(f"250{'-' if i < len(offers) - 1 else ' '}{o}" for i, o in enumerate(offers)))
            elif verb == "STARTTLS":
                if self.reply("STARTTLS", "220 go on"):
                    self.attach(tls.wrap_socket(self.connection, server_side=True))
                    self.secure = True
            elif verb == "AUTH":
                self.sign_in(words)
            elif verb == "MAIL":
                if options.get("user") and not self.signed_in:
                    self.connection.sendall(b"530 5.7.0 authentication required\r\n")
                elif self.reply("MAIL", "250 ok"):
                    self.sender, self.recipients = line[10:].split(" ")[0], []
            elif verb == "RCPT":
                address = line[8:].split(" ")[0]
                step = f"RCPT {address}"
                if self.reply(step if step in options.get("when", {}) else "RCPT", "250 ok"):
                    self.recipients.append(address)
            elif verb == "DATA":
                if self.reply("DATA", "354 go on"):
                    self.take()
            elif verb == "QUIT":
                self.reply("QUIT", "221 bye")
                return
            else:
                self.reply(verb, "250 ok")

    def take(self):
        data = b""
        while (line := self.file.readline()) != b".\r\n":
            if not line:
                raise Dropped
            data += line[1:] if line.startswith(b".") else line
        taken = self.reply("after-data", "250 taken")
        if taken:
            say(sender=self.sender, recipients=self.recipients, secure=self.secure, signedIn=self.signed_in, data=base64.b64encode(data).decode())


def serve(connection):
    try:
        Conversation(connection).run()
    except (Dropped, OSError):
        pass
    finally:
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()


def end_with(parent):
    """Exits when the tests' process has ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
listener = socket.create_server(("127.0.0.1", 0))
say(port=listener.getsockname()[1])
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
