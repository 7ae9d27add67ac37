"""Options: typed, with defaults, and deaf to nonsense in the file."""

from PySide6.QtCore import QSettings

from gui.settings import APPEARANCE, RECENT_KEPT, SHOW_MARKS, TEXT_SIZE, Settings


def test_options_survive_a_restart(tmp_path):
    def opened():
        return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

    first = opened()
    first.set(SHOW_MARKS, False)
    first.set(TEXT_SIZE, 3)
    first.add_recent("/one")
    first._store.sync()
    again = opened()
    assert again.get(SHOW_MARKS) is False
    assert again.get(TEXT_SIZE) == 3
    assert again.get(APPEARANCE) == "system"
    assert again.recent() == ["/one"]


def test_nonsense_in_the_file_means_the_default(tmp_path):
    path = tmp_path / "s.ini"
    path.write_text(
        "[options]\nview\\appearance=pink\nview\\text_size=huge\nview\\show_marks=maybe\n"
    )
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    assert settings.get(APPEARANCE) == "system"
    assert settings.get(TEXT_SIZE) == 0
    assert settings.get(SHOW_MARKS) is True


def test_recent_files_are_few_and_the_latest_first(settings):
    for number in range(30):
        settings.add_recent(f"/{number}")
    settings.add_recent("/25")
    assert settings.recent()[:2] == ["/25", "/29"]
    assert len(settings.recent()) == RECENT_KEPT
