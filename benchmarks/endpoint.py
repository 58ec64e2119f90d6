"""The yardstick of lists over HTTP: one bare FastAPI endpoint with the same query, nothing else.

No session, no rights, no transaction around it: a Core select of a page, encoded by hand, four
threads. ``python -m benchmarks.endpoint DATABASE ACCOUNT --port N``.
"""

import argparse
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import anyio.to_thread
import uvicorn
from fastapi import FastAPI, Response
from sqlalchemy import create_engine, text

from benchmarks.lists import COLUMNS

THREADS: Final = 4


def application(database: str, account: int) -> FastAPI:
    """Return the application: the newest 50 invoices of one account."""
    engine = create_engine(database, pool_size=THREADS)
    query = text(
        f"SELECT {COLUMNS} FROM invoice WHERE account_id = :account"
        " ORDER BY issued_on DESC, id DESC LIMIT 51"
    )

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/invoices")
    def invoices() -> Response:
        with engine.connect() as connection:
            found = connection.execute(query, {"account": account}).mappings().all()
        rows = [{name: str(value) for name, value in row.items()} for row in found[:50]]
        body = json.dumps({"rows": rows, "next": len(found) > 50})
        return Response(body, media_type="application/json")

    return app


def main() -> None:
    """Serve it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("account", type=int)
    parser.add_argument("--port", type=int)
    given = parser.parse_args()
    app = application(given.database, given.account)
    uvicorn.run(app, port=given.port, log_config=None, access_log=False)


if __name__ == "__main__":
    main()
