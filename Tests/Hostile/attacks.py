"""What hostile callers do. Each attack returns what the daemon must have done, or raises."""

import struct
import threading
import time

from actors import CHECK, LIST
from wire import (BOUND, CONTINUATION, DATA, END_HEADERS, END_STREAM, ENHANCE_YOUR_CALM, GOAWAY, HEADERS, PING, PRIORITY, RESET, SETTINGS,
                  UNKNOWN, WINDOW_UPDATE, Connection, call, field, frame, headers, message)

SECONDS = 2
# A stream that anyone may open, and whose answers are large.
REFLECTION = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"
WATCH = "/cwlink.v1.ActivityService/WatchActivity"
ACTIVITY = "/cwlink.v1.ActivityService/ListActivity"
DENIED = "/cwlink.v1.CustomerService/DeleteCustomer"
CANCEL = struct.pack(">I", 8)


def repeat(socket, flood):
    """Floods one connection after the other. Every one that was accepted must be ended with ENHANCE_YOUR_CALM."""
    end, ended, refused = time.monotonic() + SECONDS, 0, 0
    while time.monotonic() < end or ended == 0:
        connection = Connection(socket)
        sent = flood(connection)
        # One that was refused from the start is sent nothing but a GOAWAY, with the same code.
        code = connection.read_to_end()
        assert code == ENHANCE_YOUR_CALM, f"GOAWAY {code} after {sent} rounds"
        if sent is None:
            refused += 1
            time.sleep(0.05)
        else:
            ended += 1
    return f"{ended} connections ended, {refused} refused"


def frames(one, before=b""):
    """A flood of one frame, sent in batches until the connection ends."""
    def flood(connection):
        if not connection.send(before):
            return None
        for count in range(200):
            if not connection.send(one * 100) or not connection.drain():
                return count if count else None
        raise AssertionError("20,000 frames were accepted")
    return flood


def calls(make):
    """A flood of calls with growing stream IDs."""
    def flood(connection):
        for count in range(100):
            first = 200 * count + 1
            if not connection.send(b"".join(make(stream) for stream in range(first, first + 200, 2))) or not connection.drain():
                return count if count else None
        raise AssertionError("10,000 calls were accepted")
    return flood


STREAM = headers(1, REFLECTION)
FLOODS = {
    "PRIORITY": frames(frame(PRIORITY, 0, 9, b"\0\0\0\0\1")),
    "WINDOW_UPDATE": frames(frame(WINDOW_UPDATE, 0, 0, struct.pack(">I", 1))),
    "PING": frames(frame(PING, 0, 0, bytes(8))),
    "PING answers": frames(frame(PING, 1, 0, bytes(8))),
    "SETTINGS": frames(frame(SETTINGS, 0, 0)),
    "empty DATA": frames(frame(DATA, 0, 1), STREAM),
    "padded DATA": frames(frame(DATA, 8, 1, b"\3\0\0\0"), STREAM),
    "CONTINUATION": frames(frame(CONTINUATION, 0, 3), frame(HEADERS, 0, 3)),
    "unknown frames": frames(frame(UNKNOWN, 0, 1, b"abc")),
    "GOAWAY": frames(frame(GOAWAY, 0, 0, bytes(8)), STREAM),
    "resets of open calls": calls(lambda stream: headers(stream, REFLECTION) + frame(RESET, 0, stream, CANCEL)),
    "resets of unknown methods": calls(
        lambda stream: headers(stream, "/no/Method", END_HEADERS | END_STREAM) + frame(RESET, 0, stream, CANCEL)),
    "unknown methods": calls(lambda stream: headers(stream, "/no/Method", END_HEADERS | END_STREAM)),
    "denied methods": calls(lambda stream: call(stream, DENIED)),
    "requests that are not gRPC": calls(lambda stream: headers(stream, CHECK, END_HEADERS | END_STREAM, content_type="text/html")),
    "malformed requests": calls(lambda stream: headers(stream, CHECK, END_HEADERS | END_STREAM, connection="close")),
    "streams over the limit": calls(lambda stream: headers(stream, REFLECTION)),
}


def closed_windows(socket):
    """Large answers on many connections whose windows are closed."""
    connections = [Connection(socket, struct.pack(">HI", 4, 0)) for _ in range(12)]
    request = message(field(4, b"cwlink.v1.BillingService"))
    for stream in range(1, 512, 2):
        wanted = headers(stream, REFLECTION) + b"".join(frame(DATA, 0, stream, request) for _ in range(8))
        for connection in connections:
            connection.send(wanted)
            connection.drain()
    ended = set()
    for number, connection in enumerate(connections):
        connection.send(frame(PING, 0, 0, bytes(8)))
        while (got := connection.next()) is not None and got[0] != PING:
            if got[0] == RESET or got[0] == HEADERS and got[1] & END_STREAM:
                ended.add((number, got[2]))
    assert len(ended) > 1000, f"only {len(ended)} calls with unread answers were ended"
    return f"{len(ended)} of 3072 calls ended"


def large_heads(socket):
    """Calls with 16 KB of metadata whose answers are not read: what is kept of a request's head is charged to the user too."""
    connections = [Connection(socket, struct.pack(">HI", 4, 0)) for _ in range(12)]
    # 90 fields that count as 156 bytes each: as much as a head may have.
    metadata = {f"x-{number:02}": "v" * 120 for number in range(90)}
    refused = ended = 0
    for stream in range(1, 512, 2):
        wanted = headers(stream, REFLECTION, **metadata) + frame(DATA, END_STREAM, stream, message(field(4, b"cwlink.v1.BillingService")))
        for connection in connections:
            connection.send(wanted)
            connection.drain()
    for connection in connections:
        connection.send(frame(PING, 0, 0, bytes(8)))
        while (got := connection.next()) is not None and got[0] != PING:
            refused += got[0] == HEADERS and got[1] & END_STREAM != 0
            ended += got[0] == RESET
    # How many fit depends on the answers; the campaign checks the daemon's memory.
    assert refused + ended > 100, f"only {refused} calls with large heads were refused and {ended} ended"
    return f"{refused} of 3072 calls refused, {ended} ended"


def unread_socket(socket):
    """Calls without ever reading an answer."""
    connections = [Connection(socket) for _ in range(20)]
    for connection in connections:
        connection.socket.settimeout(0.2)
        try:
            for stream in range(1, 20_000, 2):
                if not connection.send(call(stream, LIST)):
                    break
        except TimeoutError:
            pass
    return f"{len(connections)} connections unread"


def watchers(socket):
    """1,000 watches of one user, of which all but a few must be refused."""
    connections = [Connection(socket) for _ in range(8)]
    for stream in range(1, 250, 2):
        for connection in connections:
            connection.send(call(stream, WATCH))
    refused, end = 0, time.monotonic() + BOUND
    settled = None
    while settled is None or time.monotonic() < settled:
        assert time.monotonic() < end, f"only {refused} of 1000 watches were refused"
        for connection in connections:
            assert connection.drain(), "the connection ended"
            while (got := connection.buffered()) is not None:
                refused += got[0] == HEADERS and got[1] & END_STREAM != 0
        if settled is None and refused >= 1000 - 128:
            settled = time.monotonic() + SECONDS
        time.sleep(0.01)
    assert refused == 1000 - 128, f"{refused} of 1000 watches were refused"
    return f"{refused} of 1000 watches refused"


def listing(socket):
    """As many large listings at once as the daemon takes."""
    done, end = [0], time.monotonic() + SECONDS

    def list_all():
        connection = Connection(socket)
        stream = 1
        while time.monotonic() < end:
            streams = range(stream, stream + 200, 2)
            connection.send(b"".join(call(each, ACTIVITY, b"\x18\xe8\x07") for each in streams))
            done[0] += connection.answers(streams)
            stream += 200
    threads = [threading.Thread(target=list_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done[0] > 0, "no listing was answered"
    return f"{done[0]} listings"


def connections(socket, release):
    """As many connections as the daemon gives, each with an open call, until `release` is set."""
    held = []
    while len(held) < 2000:
        connection = Connection(socket)
        if not connection.send(headers(1, REFLECTION) + frame(PING, 0, 0, bytes(8))):
            break
        while (got := connection.next()) is not None and got[0] != PING:
            pass
        if got is None:
            break
        held.append(connection)
    count = len(held)
    release.wait(BOUND)
    return count


def silent(socket):
    """Connections that send half a frame and nothing more."""
    held = [Connection(socket, b"") for _ in range(100)]
    for connection in held:
        connection.send(frame(HEADERS, END_HEADERS, 1, bytes(100))[:50])
    time.sleep(SECONDS)
    return f"{len(held)} connections"
