"""Fetching ahead onto a disk that is full: nothing breaks, and it goes on once there is room."""

import subprocess
from pathlib import Path

import pytest

from app.client.ahead import fetch_ahead
from app.portal.invoices import InvoiceDocument
from tests.rules.invoices.scene import OWNER
from tests.support.machine import Desk
from tests.support.site import START


def mount(place: Path, *options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_it_goes_on_once_there_is_room(desk: Desk, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    if not mount(small, "size=600k"):
        pytest.skip("no root, or no tmpfs: disks that are full were not tried")
    desk.folder = small / "cache"
    ids = [desk.scene.issue(f"{n}.00").invoice_id for n in range(1, 16)]
    try:
        portal = desk.signed_in(OWNER)
        fetch_ahead(portal, START.date(), lambda _done, _total: None)
        assert desk.troubles == ["disk_full"]
        papers = [InvoiceDocument(invoice_id=number) for number in ids]
        assert not all(portal.recall.has(portal.acting, paper) for paper in papers)
        assert mount(small, "remount", "size=50m")
        fetch_ahead(portal, START.date(), lambda _done, _total: None)
        desk.wire.cut()
        for paper in papers:
            assert portal.send(paper).read().startswith(b"%PDF")
        desk.end()
        assert list(desk.folder.glob("damaged-*")) == []
    finally:
        desk.end()
        subprocess.run(["umount", small], check=True)
