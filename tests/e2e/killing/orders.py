"""What the people of the kill tests do: they issue invoices, change how they are paid, and repeat
with the same key what was not answered.

Every order is written down before it is sent and after it is answered, in a file per worker that
outlives whoever is killed.
"""

import json
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, Final, cast

from app.client.base import Client
from app.errors import Unreachable
from app.portal.auth import Tokens
from app.portal.invoices import (
    ChangePaymentMethod,
    InvoiceDetail,
    IssuedInvoice,
    IssueInvoice,
    NewLine,
    Reach,
)
from app.portal.operation import REGISTRY, Operation
from app.portal.snapshot import Method
from tests.rules.invoices.scene import Scene

ISSUERS: Final = 2
METHODS: Final = (Method.DIRECT_DEBIT, Method.BANK_TRANSFER)


@dataclass
class Order:
    """A command with its key, and the essence of its answer once there is one."""

    key: str
    operation: Operation[Any]
    answer: dict[str, Any] | None = None


class Journal:
    """The orders of one worker, oldest first; at most the last one has no answer."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.orders: list[Order] = []
        lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
        for line in lines:
            if line.endswith(b"\n"):  # else its writer was killed while writing it
                self._read(json.loads(line))

    def _read(self, told: dict[str, Any]) -> None:
        if "answer" in told:
            self.orders[-1].answer = told["answer"]
        else:
            cls = REGISTRY[told["operation"]]
            operation = cls.model_validate_json(json.dumps(told["fields"]))
            self.orders.append(Order(told["key"], operation))

    def ask(self, operation: Operation[Any]) -> Order:
        order = Order(uuid.uuid4().hex, operation)
        fields = operation.model_dump(mode="json")
        self._write({"key": order.key, "operation": operation.spec.name, "fields": fields})
        self.orders.append(order)
        return order

    def answered(self, order: Order, answer: dict[str, Any]) -> None:
        assert order.answer in (None, answer), f"asked again, another answer: {order}, {answer}"
        if order.answer is None:
            order.answer = answer
            self._write({"answer": answer})

    def _write(self, told: dict[str, Any]) -> None:
        with self._path.open("ab") as file:
            file.write(json.dumps(told).encode() + b"\n")


def journals(folder: Path) -> list[Journal]:
    """Return the journals of all workers as they stand."""
    return [Journal(folder / f"orders-{n}.jsonl") for n in range(ISSUERS + 1)]


@dataclass(frozen=True)
class Facts:
    """What the workers have to know: on one account they issue, on the other all is changed."""

    account: int
    other: int
    switched: int
    """An invoice of the other account, by which the method of all of them is changed."""


SESSIONS: Final = ("staff", "owner", "stranger")


def settle(scene: Scene, folder: Path) -> Facts:
    """Prepare the workers' files: kept sessions, and invoices of the other account."""
    issued = [scene.issue(account=scene.other_account) for _ in range(3)]
    facts = Facts(scene.account, scene.other_account, issued[0].invoice_id)
    (folder / "facts.json").write_text(json.dumps(facts.__dict__), encoding="utf-8")
    for name in SESSIONS:
        keep(folder / name, getattr(scene, name).tokens)
    return facts


def keep(path: Path, tokens: Tokens | None) -> None:
    """Keep the refresh token of a session, as the desktop's key ring does."""
    assert tokens is not None
    part = path.with_suffix(".part")
    part.write_text(tokens.refresh.get_secret_value(), encoding="utf-8")
    part.replace(path)


class Work:
    """Three workers on threads of their own, as the pool of a desktop or several desktops."""

    def __init__(self, folder: Path, client: Callable[[], Client]) -> None:
        """Go on with the sessions in ``folder`` over clients of the portal under test."""
        self._folder = folder
        self.facts = Facts(**json.loads((folder / "facts.json").read_text(encoding="utf-8")))
        acting = ("staff", f"account:{self.facts.account}", f"account:{self.facts.other}")
        made = [
            self._resumed(client(), name, whom) for name, whom in zip(SESSIONS, acting, strict=True)
        ]
        self._staff, self._owner, self._switcher = made
        self._pool = ThreadPoolExecutor(ISSUERS + 1)
        self._under_way: list[Future[None]] = []

    def _resumed(self, client: Client, name: str, acting: str) -> Client:
        path = self._folder / name
        client.on_tokens = lambda tokens: keep(path, tokens)
        client.resume(path.read_text(encoding="utf-8"))
        client.acting = acting
        return client

    def catch_up(self) -> None:
        """Repeat what may have been asked before: no order is carried out twice or lost."""
        list(self._pool.map(self._repeat, journals(self._folder)))

    def begin(self, seed: str) -> None:
        """Let everybody work until the portal goes away."""
        *issuing, switching = journals(self._folder)
        self._under_way = [
            self._pool.submit(self._go, journal, self._issue(journal, Random(f"{seed} {n}")))
            for n, journal in enumerate(issuing)
        ]
        self._under_way.append(self._pool.submit(self._go, switching, self._switch(switching)))

    def check(self) -> None:
        """Raise whatever kept somebody from going on."""
        for worker in self._under_way:
            assert not worker.done(), worker.result()

    def watch(self) -> None:
        """Wait for what must not happen: that somebody can't go on. Raises it."""
        wait(self._under_way, return_when=FIRST_EXCEPTION)
        self.check()

    def end(self) -> None:
        """Wait until nobody reaches the portal any more."""
        for worker in self._under_way:
            with suppress(Unreachable):
                worker.result()

    def close(self) -> None:
        self._pool.shutdown()
        for client in (self._staff, self._owner, self._switcher):
            client.close()

    def _repeat(self, journal: Journal) -> None:
        for order in journal.orders[-2:]:  # the last one, and one that was answered for certain
            self._send(journal, order)

    def _send(self, journal: Journal, order: Order) -> None:
        result = self._client_for(order.operation).send(order.operation, key=order.key)
        journal.answered(order, essence(result))

    def _client_for(self, operation: Operation[Any]) -> Client:
        if isinstance(operation, IssueInvoice):
            return self._staff
        everything = cast("ChangePaymentMethod", operation).reach is Reach.ALL
        return self._switcher if everything else self._owner

    def _go(self, journal: Journal, orders: Iterator[Operation[Any]]) -> None:
        for operation in orders:
            self._send(journal, journal.ask(operation))

    def _issue(self, journal: Journal, random: Random) -> Iterator[Operation[Any]]:
        while True:
            lines = tuple(
                NewLine(name=f"Wawi Größe {n}", price=Decimal(random.randrange(1, 99999)) / 100)
                for n in range(random.randint(1, 3))
            )
            yield IssueInvoice(account_id=self.facts.account, lines=lines)
            invoice = cast("dict[str, Any]", journal.orders[-1].answer)["invoice"]
            for n in range(random.randint(0, 3)):
                yield ChangePaymentMethod(
                    invoice_id=invoice, version=n + 1, method=METHODS[n % 2], reach=Reach.INVOICE
                )

    def _switch(self, journal: Journal) -> Iterator[Operation[Any]]:
        while True:
            done = len(journal.orders)
            yield ChangePaymentMethod(
                invoice_id=self.facts.switched,
                version=done + 1,
                method=METHODS[done % 2],
                reach=Reach.ALL,
            )


def essence(result: IssuedInvoice | InvoiceDetail) -> dict[str, Any]:
    """Return what of an answer is written down; its hash stands for the rest."""
    mark = sha256(result.model_dump_json().encode()).hexdigest()
    if isinstance(result, IssuedInvoice):
        return {"invoice": result.invoice_id, "number": result.number, "sha256": mark}
    return {"invoice": result.row.id, "version": result.version, "sha256": mark}
