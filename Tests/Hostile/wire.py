"""HTTP/2 frames on a Unix socket, including those that no client library would send. Standard library only."""

import select
import socket
import struct

DATA, HEADERS, PRIORITY, RESET, SETTINGS, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION, UNKNOWN = 0, 1, 2, 3, 4, 6, 7, 8, 9, 0xAB
END_STREAM, END_HEADERS = 1, 4
ENHANCE_YOUR_CALM = 11
BOUND = 60


def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload


def message(content=b""):
    """One gRPC message."""
    return struct.pack(">BI", 0, len(content)) + content


def field(number, content):
    """A length-delimited field of a protobuf message, shorter than 128 bytes."""
    return bytes([number << 3 | 2, len(content)]) + content


def headers(stream, path, flags=END_HEADERS, **changes):
    """A call's headers as literals, so that no HPACK table is needed."""
    fields = {":method": "POST", ":scheme": "http", ":path": path, ":authority": "localhost", "content-type": "application/grpc"}
    fields.update({name.replace("_", "-"): value for name, value in changes.items()})
    block = b"".join(b"\0" + bytes([len(name)]) + name.encode() + bytes([len(value)]) + value.encode() for name, value in fields.items())
    return frame(HEADERS, flags, stream, block)


def call(stream, path, content=b""):
    return headers(stream, path) + frame(DATA, END_STREAM, stream, message(content))


class Connection:
    def __init__(self, path, settings=b""):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(BOUND)
        self.socket.connect(str(path))
        self.received = b""
        self.goaway = None
        self.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(SETTINGS, 0, 0, settings))

    def send(self, data):
        """False if the daemon has ended the connection."""
        try:
            self.socket.sendall(data)
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False

    def buffered(self):
        """The next frame that has arrived as (type, flags, stream, payload), or None."""
        length = int.from_bytes(self.received[:3], "big")
        if len(self.received) < 9 + length:
            return None
        kind, flags, stream = struct.unpack(">BBI", self.received[3:9])
        payload, self.received = self.received[9:9 + length], self.received[9 + length:]
        if kind == GOAWAY:
            self.goaway = int.from_bytes(payload[4:8], "big")
        return kind, flags, stream, payload

    def next(self):
        """The next frame; None at the end."""
        while True:
            got = self.buffered()
            if got is not None:
                return got
            try:
                data = self.socket.recv(65536)
            except ConnectionResetError:
                return None
            if not data:
                return None
            self.received += data

    def drain(self):
        """Takes what has arrived, without waiting. False if the connection has ended."""
        while select.select([self.socket], [], [], 0)[0]:
            try:
                data = self.socket.recv(65536)
            except ConnectionResetError:
                return False
            if not data:
                return False
            self.received += data
        return True

    def read_to_end(self):
        """Reads until the daemon ends the connection, and returns the code of its GOAWAY. Raises TimeoutError if it does not."""
        while self.next() is not None:
            pass
        return self.goaway

    def answers(self, streams):
        """How many of the calls were answered with a message, as opposed to an error. Raises ConnectionError if the connection ends."""
        waiting, answered = set(streams), set()
        while waiting:
            got = self.next()
            if got is None:
                raise ConnectionError(f"the connection ended, GOAWAY {self.goaway}")
            kind, flags, stream, payload = got
            if kind == DATA and payload:
                if len(payload) >= 5:
                    answered.add(stream)
                update = struct.pack(">I", len(payload))
                self.send(frame(WINDOW_UPDATE, 0, 0, update) + frame(WINDOW_UPDATE, 0, stream, update))
            if kind == RESET or kind <= HEADERS and flags & END_STREAM:
                waiting.discard(stream)
        return len(answered.intersection(streams))

    def answer(self, stream):
        """The same for one call."""
        return self.answers([stream]) == 1
