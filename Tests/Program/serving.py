"""A running `serve` for tests, and bytes over a connection to it."""

import contextlib
import errno
import http.client
import os
import re
import select
import socket
import subprocess


class Running:
    """A server that was started on a free port; `lines` is what it printed until it waited for requests."""

    def __init__(self, process, lines):
        self.process, self.lines = process, lines
        self.port = int(re.search(r"http://\S+:(\d+)/", lines[0]).group(1))

    def ask(self, target, method="GET", headers=None, body=None):
        """One request on a connection of its own: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, target, body=body, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def connect(self, family=socket.AF_INET, host="127.0.0.1"):
        connection = socket.socket(family)
        connection.settimeout(20)
        connection.connect((host, self.port))
        return connection

    def raw(self, request, *, half_closed=True):
        """Sends bytes as they are and gives everything that comes back until the server closes."""
        with contextlib.closing(self.connect()) as connection:
            with closed_by_the_server():
                connection.sendall(request)
                if half_closed:
                    connection.shutdown(socket.SHUT_WR)
            return read_to_end(connection)

    def target(self, target):
        """The status for a target that no client would send as it is."""
        answer = self.raw(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return int(answer.split(b" ")[1])

    def memory(self):
        """The most memory that the server had at once, in KiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))

    def files(self):
        """How many descriptors are open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


@contextlib.contextmanager
def closed_by_the_server():
    """Whoever is refused may find the connection closed before all was sent; what was answered can still be read."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.ECONNRESET, errno.ENOTCONN):
            raise


def read_to_end(connection):
    data = bytearray()
    with closed_by_the_server():
        while piece := connection.recv(1 << 16):
            data += piece
    return bytes(data)


@contextlib.contextmanager
def serving(program, site, *options, **popen):
    """Starts `serve`; ends it by force if the test did not."""
    process = subprocess.Popen(
        [program, "serve", site, "--port", "0", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, **popen)
    try:
        lines = []
        while not lines or "Ctrl-C" not in lines[-1]:
            assert select.select([process.stdout], [], [], 20)[0], "nothing printed"
            line = process.stdout.readline().decode()
            assert line, process.stderr.read().decode()
            lines.append(line.rstrip("\n"))
        yield Running(process, lines)
    finally:
        process.kill()
        process.communicate()
