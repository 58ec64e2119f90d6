"""A conversation full of malice: hundreds of long texts and names, and the window stays alive."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.views.kit.conversation import File
from tests.support.beat import CEILING, Beat
from tests.views.kit.conversation.talks import HOSTILE, entry, whole

HOSTILES = {
    "a line of 1 MB": "x" * 1_000_000,
    "tags": "<b>" * 50_000,
    "tables": "<table><tr><td>" * 25,
    "looks": "*a* " * 10_000,
    "scripts": "a漢ס😀й" * 10_000,
    "turned round": f"{HOSTILE} " * 2_000,
}


@pytest.mark.parametrize("name", HOSTILES)
@pytest.mark.parametrize("kind", ["customer", "event", "sealed"])
def test_hostile_texts_and_names_leave_the_window_alive(qtbot, talk, name, kind):
    text = HOSTILES[name]
    file = File(text, 5)
    entries = [
        entry(n, kind, text, name=text, files=(file,), widget=QPushButton(talk) if n == 5 else None)
        for n in range(20)
    ]
    talk.show_entries([entry(-1, text="漢ס😀й")])  # letters are loaded once
    qtbot.wait(50)
    with Beat() as beat:
        talk.show_entries(entries)
        whole(qtbot, talk, 20)
        talk.area.verticalScrollBar().setValue(0)
        qtbot.wait(20)
        talk.window().resize(500, 480)
        qtbot.wait(100)
    assert beat.longest < CEILING


def test_another_appearance_leaves_it_alive(qtbot, talk, appearance):
    talk.show_entries([entry(n, text=HOSTILES["looks"]) for n in range(20)])
    whole(qtbot, talk, 20)
    with Beat() as beat:
        appearance.choose("light" if appearance.dark else "dark")
        qtbot.wait(200)
    assert beat.longest < 2 * CEILING  # Qt itself styles every widget that there is
