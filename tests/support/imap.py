"""A small IMAP server on the loopback: the commands that fetching mail needs, answered as RFC 9051 says.

One user, any folders; a mail is its bytes and its flags. It can be told to fail once at a command.
"""

import base64
import re
import socketserver
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

USER, PASSWORD = "support", "geheim-im-postfach"


@dataclass
class Kept:
    """A mail of a folder."""

    uid: int
    raw: bytes
    flags: set[str] = field(default_factory=set)


class Imap:
    """The server; ``folders`` may be looked at and filled while it runs."""

    def __init__(
        self,
        *,
        capabilities: str = "UIDPLUS MOVE",
        tls: ssl.SSLContext | None = None,
        later: ssl.SSLContext | None = None,
    ) -> None:
        """Speak TLS from the beginning (``tls``) or when asked to (``later``)."""
        self.folders: dict[str, list[Kept]] = {"INBOX": []}
        self.capabilities = capabilities
        self.later = later
        self.fails: dict[str, str] = {}
        """Command -> ``NO``, ``BAD`` or ``cut``: how it is answered once."""
        self.holds: dict[str, threading.Event] = {}
        """Command -> what is waited for before it is answered."""
        self.asked: list[str] = []
        self._uid = 0
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                talk = Talk(outer, self.rfile, self.wfile, self.request)
                try:
                    talk.run()
                finally:
                    talk.end()

            def setup(self) -> None:
                if tls is not None:
                    self.request = tls.wrap_socket(self.request, server_side=True)
                super().setup()

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_given: None  # type: ignore[method-assign]  # clients that break off
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def put(self, raw: bytes, folder: str = "INBOX") -> int:
        """Let a mail lie in a folder."""
        self._uid += 1
        self.folders.setdefault(folder, []).append(Kept(self._uid, raw))
        return self._uid


class Talk:
    """One connection."""

    def __init__(self, server: Imap, reading: Any, writing: Any, line: Any) -> None:
        self.server, self.reading, self.writing, self.line = server, reading, writing, line
        self.folder = ""
        self.signed_in = False

    def run(self) -> None:
        self.say("* OK ready")
        while line := self.reading.readline().decode().rstrip("\r\n"):
            tag, _, rest = line.partition(" ")
            word, _, given = rest.partition(" ")
            name = word.upper()
            if name == "UID":
                name, _, given = given.partition(" ")
                name = name.upper()
            self.server.asked.append(name)
            if gate := self.server.holds.get(name):
                gate.wait(60)
            fault = self.server.fails.pop(name, "")
            if fault == "cut":
                return
            if fault:
                self.say(f"{tag} {fault} no")
                continue
            deed: Callable[[str], str] | None = getattr(self, f"do_{name.lower()}", None)
            answer = deed(given) if deed else "BAD unknown"
            self.say(f"{tag} {answer} done")
            if name == "STARTTLS" and self.server.later:
                self.line = self.server.later.wrap_socket(self.line, server_side=True)
                self.reading, self.writing = self.line.makefile("rb"), self.line.makefile("wb")
            if name == "LOGOUT":
                return

    def end(self) -> None:
        """Close what was put over the line."""
        if isinstance(self.line, ssl.SSLSocket):
            for part in (self.reading, self.writing, self.line):
                with suppress(OSError, ValueError):
                    part.close()

    def say(self, line: str) -> None:
        self.writing.write(f"{line}\r\n".encode())
        self.writing.flush()

    def do_capability(self, _given: str) -> str:
        self.say(f"* CAPABILITY IMAP4rev1 {self.server.capabilities}")
        return "OK"

    def do_noop(self, _given: str) -> str:
        return "OK"

    def do_logout(self, _given: str) -> str:
        self.say("* BYE")
        return "OK"

    def do_login(self, given: str) -> str:
        user, _, password = given.partition(" ")
        self.signed_in = (user.strip('"'), password.strip('"')) == (USER, PASSWORD)
        return "OK" if self.signed_in else "NO [AUTHENTICATIONFAILED]"

    def do_starttls(self, _given: str) -> str:
        return "OK" if self.server.later else "BAD"

    def do_authenticate(self, _given: str) -> str:
        self.say("+ ")
        _none, user, password = base64.b64decode(self.reading.readline()).decode().split("\0")
        self.signed_in = (user, password) == (USER, PASSWORD)
        return "OK" if self.signed_in else "NO [AUTHENTICATIONFAILED]"

    def do_create(self, given: str) -> str:
        name = given.strip('"')
        if name in self.server.folders:
            return "NO [ALREADYEXISTS]"
        self.server.folders[name] = []
        return "OK"

    def do_select(self, given: str) -> str:
        name = given.strip('"')
        if not self.signed_in or name not in self.server.folders:
            return "NO [NONEXISTENT]"
        self.folder = name
        self.say(f"* {len(self.server.folders[name])} EXISTS")
        return "OK [READ-WRITE]"

    def do_search(self, given: str) -> str:
        wanted = given.rsplit(maxsplit=1)[-1]
        found = [
            str(mail.uid)
            for mail in self.server.folders[self.folder]
            if wanted == "ALL" or r"\Flagged" not in mail.flags
        ]
        self.say(f"* SEARCH {' '.join(found)}".rstrip())
        return "OK"

    def do_fetch(self, given: str) -> str:
        uid, _, wanted = given.partition(" ")
        for number, mail in enumerate(self.server.folders[self.folder], 1):
            if mail.uid != int(uid):
                continue
            if "RFC822.SIZE" in wanted:
                self.say(f"* {number} FETCH (UID {uid} RFC822.SIZE {len(mail.raw)})")
                continue
            head = re.split(rb"\r?\n\r?\n", mail.raw, maxsplit=1)[0] + b"\r\n\r\n"
            raw, part = (head, "HEADER") if "HEADER" in wanted else (mail.raw, "")
            self.writing.write(
                f"* {number} FETCH (UID {uid} BODY[{part}] {{{len(raw)}}}\r\n".encode()
            )
            self.writing.write(raw + b")\r\n")
        return "OK"

    def do_store(self, given: str) -> str:
        uid, flags = given.split(" ", 1)
        for mail in self.server.folders[self.folder]:
            if mail.uid == int(uid):
                mail.flags |= set(re.findall(r"\\\w+", flags))
        return "OK"

    def do_copy(self, given: str) -> str:
        uid, _, name = given.partition(" ")
        target = self.server.folders.get(name.strip('"'))
        if target is None:
            return "NO [TRYCREATE]"
        for mail in self.server.folders[self.folder]:
            if mail.uid == int(uid):
                self.server.put(mail.raw, name.strip('"'))
        return "OK"

    def do_move(self, given: str) -> str:
        if "MOVE" not in self.server.capabilities:
            return "BAD unknown"
        answer = self.do_copy(given)
        if answer == "OK":
            self._remove(int(given.partition(" ")[0]))
        return answer

    def do_expunge(self, given: str) -> str:
        folder = self.server.folders[self.folder]
        for mail in [m for m in folder if r"\Deleted" in m.flags]:
            if not given or mail.uid == int(given):
                self._remove(mail.uid)
        return "OK"

    def _remove(self, uid: int) -> None:
        folder = self.server.folders[self.folder]
        folder[:] = [mail for mail in folder if mail.uid != uid]
