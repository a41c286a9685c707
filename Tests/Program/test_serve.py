"""`serve`: a published site over HTTP, and nothing else."""

import concurrent.futures
import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import time

import pytest
from calling import run
from serving import read_to_end, serving

PAGE = "bang/ty-le.html"


@pytest.fixture(scope="module")
def server(program, site):
    with serving(program, site) as running:
        yield running


@pytest.fixture
def copy(site, tmp_path):
    return shutil.copytree(site, tmp_path / "Site")


def test_it_says_where_the_site_is_and_shows_it(server, site):
    assert server.lines == [f"Trang «{site}» xem được tại http://127.0.0.1:{server.port}/", "Nhấn Ctrl-C để dừng."]
    status, headers, body = server.ask("/")
    assert (status, body) == (200, (site / "index.html").read_bytes())
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Length"] == str(len(body))


def test_every_file_comes_as_it_was_published(server, site):
    types = {}
    for path in (path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name.startswith("."):
            continue
        status, headers, body = server.ask(f"/{name}")
        assert (status, body == path.read_bytes()) == (200, True), name
        types.setdefault(path.suffix, set()).add(headers["Content-Type"])
    assert {suffix: len(found) for suffix, found in types.items()} == {
        ".html": 1, ".css": 1, ".js": 1, ".csv": 1, ".json": 1, ".xlsx": 1}
    assert types[".js"] == {"text/javascript; charset=utf-8"}
    assert types[".csv"] == {"text/csv; charset=utf-8"}


def test_the_policy_is_that_of_the_pages(server, site):
    page = (site / "index.html").read_text()
    own = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1)
    for target, status in [("/", 200), ("/khong-co", 404), ("/tai-nguyen/trang.css", 200)]:
        found, headers, _ = server.ask(target)
        assert found == status
        assert headers["Content-Security-Policy"] == own.replace(" file:", "") + "; frame-ancestors 'none'"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-cache"


def test_head_tells_the_length_and_sends_nothing(server, site):
    answer = server.raw(f"HEAD /{PAGE} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    head, rest = answer.split(b"\r\n\r\n", 1)
    assert head.startswith(b"HTTP/1.1 200 OK\r\n")
    assert f"Content-Length: {(site / PAGE).stat().st_size}\r\n".encode() in head
    assert rest == b""


def test_what_the_browser_kept_is_not_sent_again(server):
    _, headers, _ = server.ask(f"/{PAGE}")
    status, again, body = server.ask(f"/{PAGE}", headers={"If-None-Match": f'"x", W/{headers["ETag"]}'})
    assert (status, body, again["ETag"]) == (304, b"", headers["ETag"])
    assert server.ask(f"/{PAGE}", headers={"If-None-Match": '"x"'})[0] == 200
    assert server.ask("/", headers={"If-None-Match": headers["ETag"]})[0] == 200


def test_a_folder_leads_to_its_page(server, site):
    status, headers, _ = server.ask("/don-vi?a=1")
    assert (status, headers["Location"]) == (302, "/don-vi/?a=1")
    assert server.ask("/don-vi/")[2] == (site / "don-vi/index.html").read_bytes()
    assert server.ask("/tai-ve/")[0] == server.ask("/tai-ve")[0] == 404


def test_a_missing_page_is_told_in_vietnamese(server):
    status, headers, body = server.ask("/khong-co.html")
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "<h1>Không có trang này</h1>" in body.decode()
    assert b"khong-co" not in body


def test_only_reading_is_allowed(server):
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"]:
        status, headers, _ = server.ask("/", method=method)
        assert (method, status, headers["Allow"]) == (method, 405, "GET, HEAD")
    assert server.ask("/", method="POST", body=b"a" * 1000)[0] == 405
    large = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n" + b"a" * 70000
    assert server.raw(large, half_closed=False).startswith(b"HTTP/1.1 413 ")


CLIMBING = [
    b"/../", b"/..", b"/%2e%2e/", b"/..%2f..%2fetc/passwd", b"//etc/passwd", b"/%2fetc/passwd", b"/bang/../../Site/index.html",
    b"/....//etc/passwd", b"/..\\..\\etc\\passwd", b"/%5c..%5cetc", b"/bang/%00", b"/index.html%00.css", b"/%c0%ae%c0%ae/etc/passwd",
    b"/.thuocdo/manifest", b"/%2ethuocdo/manifest", b"/.gitkeep", b"/.Site.khoa", b"/bang/./ty-le.html", b"/%", b"/%zz",
    b"file:///etc/passwd", b"http://localhost/index.html", b"index.html", b"*", b"/" + b"../" * 500 + b"etc/passwd",
]


@pytest.mark.parametrize("target", CLIMBING)
def test_nothing_but_the_site_is_reached(server, target):
    assert server.target(target) in (400, 404)


def test_targets_and_headers_have_an_end(server):
    assert server.target(b"/" + b"a" * 4095) == 404
    assert server.target(b"/" + b"a" * 4096) == 414
    assert server.target(b"/" + b"a" * 40000) in (414, 431)
    many = b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: 1\r\n" * 200 + b"\r\n"
    assert server.raw(many).startswith(b"HTTP/1.1 431 ")
    long = b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a" * 20000 + b"\r\n\r\n"
    assert server.raw(long).startswith(b"HTTP/1.1 431 ")
    assert "cookie" in server.raw(long).decode()


def test_links_and_strangers_are_not_shown(program, copy, tmp_path):
    (tmp_path / "riêng.html").write_text("riêng")
    (copy / "bang/ty-le.html").unlink()
    (copy / "bang/ty-le.html").symlink_to(tmp_path / "riêng.html")
    (copy / "quy-tac").rename(tmp_path / "quy-tac")
    (copy / "quy-tac").symlink_to(tmp_path / "quy-tac")
    (copy / "ghi-chú.txt").write_text("riêng")
    with serving(program, copy) as server:
        for target in ["/bang/ty-le.html", "/quy-tac/", "/quy-tac/TL01.html", "/ghi-ch%C3%BA.txt"]:
            assert server.ask(target)[0] == 404, target
        assert server.ask("/bang/quy.html")[0] == 200


def test_a_file_that_may_not_be_read_is_told_of(program, copy):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (copy / PAGE).chmod(0)
    with serving(program, copy) as server:
        assert server.ask(f"/{PAGE}")[0] == 500


def test_a_site_that_is_built_anew_is_shown_at_once(program, content, tmp_path):
    folder = tmp_path / "Site"
    assert run(program, "build", content, "-o", folder)[0] == 0
    with serving(program, folder) as server:
        _, headers, old = server.ask("/")
        assert run(program, "build", content, "-o", folder, "--as-of", "20/4/2026")[0] == 0
        status, _, new = server.ask("/", headers={"If-None-Match": headers["ETag"]})
        assert (status, new) == (200, (folder / "index.html").read_bytes())
        assert new != old
        folder.rename(tmp_path / "cũ")
        assert server.ask("/")[0] == 503
        (tmp_path / "cũ").rename(folder)
        assert server.ask("/")[2] == new


def test_a_build_is_never_seen_half_done(program, content, tmp_path):
    folder = tmp_path / "Site"
    days = ["20/4/2026", "15/4/2026"] * 2
    assert run(program, "build", content, "-o", folder)[0] == 0
    with serving(program, folder) as server:
        building = subprocess.Popen(
            ["sh", "-c", "; ".join(f"'{program}' build '{content}' -o '{folder}' --as-of {day} >&2" for day in days)],
            stderr=subprocess.DEVNULL)
        seen = set()
        while building.poll() is None:
            status, headers, body = server.ask("/")
            assert (status, len(body)) == (200, int(headers["Content-Length"]))
            seen.add(body)
        assert len(seen) >= 2


def grow(site, size):
    """Puts a file of `size` bytes in the place of a published one."""
    with (site / PAGE).open("wb") as file:
        file.truncate(size)


def test_a_large_file_takes_no_memory(program, copy):
    size = 600 << 20
    grow(copy, size)
    with serving(program, copy) as server:
        server.ask("/")
        before = server.memory()
        with contextlib.closing(server.connect()) as connection:
            connection.sendall(f"GET /{PAGE} HTTP/1.0\r\n\r\n".encode())
            count = 0
            while piece := connection.recv(1 << 20):
                count += len(piece)
        assert count > size
        assert server.memory() - before < 16 << 10


def test_whoever_reads_slowly_gets_everything_and_keeps_nobody_waiting(program, copy):
    grow(copy, 30 << 20)
    with serving(program, copy) as server:
        before = server.files()
        slow = [server.connect() for _ in range(20)]
        for connection in slow:
            connection.sendall(f"GET /{PAGE} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        dripping = server.connect()
        for byte in b"GET / HTTP/1.1\r\nHo":
            dripping.sendall(bytes([byte]))
        time.sleep(0.3)
        start = time.monotonic()
        assert server.ask("/")[0] == 200
        assert time.monotonic() - start < 5
        assert server.memory() < 200 << 10
        assert len(read_to_end(slow[0])) > 30 << 20
        for connection in [*slow, dripping]:
            connection.close()
        deadline = time.monotonic() + 20
        while server.files() > before + 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert server.files() <= before + 2


def test_many_ask_at_once(server, site):
    page = (site / PAGE).read_bytes()

    def ask(_):
        return server.ask(f"/{PAGE}")[2] == page

    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        assert all(pool.map(ask, range(1000)))


def test_more_connections_than_are_taken_wait_their_turn(server):
    held = [server.connect() for _ in range(450)]
    time.sleep(0.5)
    with contextlib.closing(server.connect()) as late:
        late.sendall(b"GET / HTTP/1.0\r\n\r\n")
        for connection in held:
            connection.close()
        assert read_to_end(late).startswith(b"HTTP/1.1 200 OK\r\n")


def test_where_the_system_allows_few_files_it_goes_on(program, site):
    with serving(program, site, preexec_fn=limit_files) as server:
        held = [server.connect() for _ in range(60)]
        time.sleep(1)
        for connection in held:
            connection.close()
        time.sleep(1.5)
        assert server.ask("/")[0] == 200


def limit_files():
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))


GARBAGE = [
    b"\x00" * 5000, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", bytes(range(256)) * 40, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\n: x\r\n\r\n", b"G" * 100000, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
def test_what_is_no_request_is_refused_and_harms_nobody(server, garbage):
    answer = server.raw(garbage)
    assert answer == b"" or answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 431 ")), answer[:200]
    assert server.ask("/")[0] == 200


def test_requests_on_one_connection_are_answered_in_order(server, site):
    names = ["index.html", "khong-co", PAGE, "tai-nguyen/trang.css"]
    requests = "".join(f"GET /{name} HTTP/1.1\r\nHost: localhost\r\n\r\n" for name in names)
    answer = server.raw(requests.encode())
    assert re.findall(rb"HTTP/1\.1 (\d+) ", answer) == [b"200", b"404", b"200", b"200"]
    assert answer.endswith((site / names[-1]).read_bytes())


def test_pages_of_the_internet_do_not_read_it(server):
    for host, status in [("localhost", 200), ("127.0.0.1:1", 200), ("[::1]:8000", 200), ("example.com", 421), ("127.0.0.1.nip.io", 421)]:
        assert (host, server.ask("/", headers={"Host": host})[0]) == (host, status)
    assert server.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert server.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n").startswith(b"HTTP/1.1 400 ")


def test_in_the_network_it_says_who_can_read_the_site(program, site):
    with serving(program, site, "--address", "0.0.0.0") as server:
        assert server.lines[0].endswith(f"http://127.0.0.1:{server.port}/")
        assert any("không có đăng nhập; ai trong mạng truy cập được máy này đều đọc được cả trang" in line for line in server.lines)
        assert server.ask("/", headers={"Host": "may-a.noi-bo"})[0] == 200


@pytest.mark.parametrize("address", ["::1", "[::1]"])
def test_it_listens_on_ipv6(program, site, address):
    if not socket.has_ipv6 or not os.path.exists("/proc/net/if_inet6"):
        pytest.skip("no IPv6 here")
    with serving(program, site, "--address", address) as server:
        assert server.lines[0].endswith(f"http://[::1]:{server.port}/")
        with contextlib.closing(server.connect(socket.AF_INET6, "::1")) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: [::1]:{server.port}\r\nConnection: close\r\n\r\n".encode())
            assert read_to_end(connection).startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_whoever_stops_it_is_told_and_gets_0(program, site, number):
    with serving(program, site) as server:
        idle = server.connect()
        server.process.send_signal(number)
        output, errors = server.process.communicate(timeout=10)
        assert (server.process.returncode, output.decode(), errors) == (0, "Đã dừng.\n", b"")
        idle.close()


def test_a_port_that_is_taken_is_named_with_another(program, site, server):
    code, output, errors = run(program, "serve", site, "--port", str(server.port))
    assert (code, output) == (74, "")
    assert errors.startswith(f"Cổng {server.port} đang có chương trình khác dùng: hãy nêu cổng khác")


@pytest.mark.parametrize(("options", "code", "words"), [
    (["--port", "65536"], 64, "Không có cổng 65536"), (["--port", "-1"], 64, ""), (["--port", "tám"], 64, "Giá trị 'tám' không hợp lệ"),
    (["--address", "may-a"], 64, "«may-a» không phải địa chỉ của máy"), (["--address", ""], 64, "không phải địa chỉ"),
    (["--address", "203.0.113.77"], 74, "Máy này không có địa chỉ «203.0.113.77»"), (["--cổng", "1"], 64, "Không có tùy chọn"),
])
def test_a_wrong_call_is_refused_in_words(program, site, options, code, words):
    found, output, errors = run(program, "serve", site, *options)
    assert (found, output) == (code, "")
    assert words in errors


def test_what_is_no_site_is_not_shown(program, content, tmp_path):
    code, output, errors = run(program, "serve", content, "--port", "0")
    assert (code, output) == (74, "")
    assert "không phải trang do thuocdo lập" in errors
    assert run(program, "serve", tmp_path / "không-có")[::2] == (74, f"Không có thư mục «{tmp_path}/không-có».\n")
    (tmp_path / "tệp").write_text("")
    assert run(program, "serve", tmp_path / "tệp")[::2] == (74, f"«{tmp_path}/tệp» không phải thư mục.\n")


def test_the_help_is_vietnamese_and_the_command_is_known(program):
    code, output, _ = run(program, "serve", "--help")
    assert code == 0
    assert "--port <cổng>" in output and "(mặc định: 8000)" in output and "0.0.0.0" in output
    assert not re.search(r"default|USAGE|Show", output)
    assert "serve" in run(program, "--help")[1]
    assert run(program, "serv")[2].startswith("Không có lệnh «serv». Có phải ý bạn là «serve»?\n")
