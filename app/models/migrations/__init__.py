"""Alembic, driven from our own code: no ini file, the same for both databases."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def config(engine: Engine) -> Config:
    """Return Alembic's configuration for ``engine``."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["engine"] = engine
    return settings


def upgrade(engine: Engine) -> None:
    """Bring the database to the newest schema in one transaction."""
    command.upgrade(config(engine), "head")
