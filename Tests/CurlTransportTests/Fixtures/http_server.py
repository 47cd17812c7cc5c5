"""An HTTP server that misbehaves on request. Prints {"port": N}, then a JSON line for each event that a test waits for."""
import gzip, json, os, ssl, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

counts, lock = {}, threading.Lock()


def say(**event):
    with lock:
        print(json.dumps(event), flush=True)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def setup(self):
        super().setup()
        self.served = 0

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=(), length=None):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        self.wfile.flush()

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.served += 1
        key = f"{self.command} {self.path}"
        with lock:
            counts[key] = counts.get(key, 0) + 1
        path = self.path.split("?")[0]
        if path == "/slow":
            say(slow=self.command)
            self.connection.settimeout(30)
            gone = self.rfile.read(1) == b""
            say(gone=gone)
            self.close_connection = True
        elif path == "/drop":
            self.close_connection = True
        elif path == "/drop-if-reused" and self.served > 1:
            self.close_connection = True
        elif path == "/cut":
            self.answer(200, b"ten bytes.", length=1000)
            self.close_connection = True
        elif path == "/huge":
            self.answer(200, b"x" * int(self.path.split("=")[1]))
        elif path == "/bomb":
            self.answer(200, gzip.compress(b"x" * (8 << 20)), [("Content-Encoding", "gzip")])
        elif path == "/headers":
            self.answer(200, b"", [(f"X-{i}", "y" * 4000) for i in range(90)])
        elif path == "/redirect":
            self.answer(302, b"", [("Location", "/target")])
        elif path == "/created":
            self.answer(201, b"{}", [("Location", "http://127.0.0.1:1/elsewhere"), ("X-Twice", "1"), ("x-twice", "2")])
        elif path == "/counts":
            self.answer(200, json.dumps(counts).encode())
        elif path == "/none":
            self.answer(204)
        else:
            seen = {"method": self.command, "path": self.path, "headers": [[k.lower(), v] for k, v in self.headers.items()],
                    "body": body.decode("latin-1"), "connection": self.client_address[1]}
            self.answer(200, json.dumps(seen).encode(), [("Content-Type", "application/json")])

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any


def end_with(parent):
    """Exits when the tests' process has ended."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
say(port=server.server_address[1])
server.serve_forever()
