"""How Alembic runs a migration here: on the engine that it was handed, in one transaction."""

from alembic import context

from app.models import Base

engine = context.config.attributes["engine"]

with engine.connect().execution_options(kc_write=True) as connection:
    context.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
