"""PostgreSQL with an owner who is nobody special: the roles are an administrator's to make."""

import pytest
from sqlalchemy.exc import ProgrammingError

from app.models.database import Database
from app.portal.auth import WhoAmI
from app.portal.invoices import Invoices
from tests.rules.invoices.scene import make_scene
from tests.support.postgres import Cluster
from tests.support.site import Site


def owned(cluster: Cluster, name: str) -> Database:
    """Return an empty database of a login without any privilege in the cluster."""
    cluster.admin(f"CREATE ROLE {name} LOGIN")
    cluster.admin(f"CREATE DATABASE {name} OWNER {name}")
    return Database(cluster.url(name).replace("postgres@", f"{name}@"))


def test_an_ordinary_owner_serves_the_portal(cluster: Cluster) -> None:
    cluster.database()  # the two roles exist from here on
    database = owned(cluster, "portal")
    cluster.admin("GRANT kc_customer, kc_staff TO portal")
    site = Site("sqlite", database)
    scene = make_scene(site)
    scene.issue()
    assert scene.owner.send(WhoAmI()).accounts[0].id == scene.account
    assert len(scene.owner.send(Invoices()).rows) == 1
    assert scene.stranger.send(Invoices()).rows == ()
    site.close()


def test_who_was_granted_no_role_migrates_nothing(cluster: Cluster) -> None:
    cluster.database()
    database = owned(cluster, "outsider")
    with pytest.raises(ProgrammingError):
        database.migrate()
    assert database.schema() == ""
    database.close()
