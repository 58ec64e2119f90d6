"""The queue's views are counted by an index alone."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    columns = ["status", "department_id", "priority", "assignee_id"]
    op.create_index("ix_ticket_counts", "ticket", columns, unique=False)
