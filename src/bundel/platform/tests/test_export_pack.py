"""The pack of a client holds all of its rows and nothing of anybody else; read back, counts and sums agree."""

import hashlib
import json
import zipfile
from pathlib import Path

import psycopg
import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform import export_pack
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import actions as documents
from bundel.platform.numbering import actions as numbering
from bundel.platform.people import api_keys


def filled(client: Client, cents: int) -> None:
    make_approvals.request(client, cents)
    make_approvals.request(client, 5, subject="x:2")
    documents.store(
        make.machine(), client.pk, name="één factuur/1.pdf", content=b"%PDF-1.7 " + client.code.encode(),
        kind="invoice", visibility="client", subject="s",
    )  # fmt: skip
    with scope({client.pk}):
        numbering.take(client.pk, "AANK", 3)
    api_keys.create_api_key(make.machine(), client.pk, name="ERP", person_id=make.person().pk)


def test_the_pack_is_complete_and_only_about_one_client(
    own_database: str, superuser: psycopg.Connection, settings: Settings, tmp_path: Path
) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    mine, other = make.client("MIJN"), make.client("ANDER")
    make_approvals.chains()
    filled(mine, 123_456)
    filled(other, 999_999)
    file = tmp_path / "pakket.zip"
    export_pack.export(make.machine(), mine.pk, file)
    with zipfile.ZipFile(file) as pack:
        assert pack.testzip() is None
        manifest = json.loads(pack.read("manifest.json"))
        tables = {table["table"]: table for table in manifest["tables"]}
        for table in tables.values():
            content = pack.read(table["file"])
            assert hashlib.sha256(content).hexdigest() == table["sha256"]
            assert export_pack.describe(content) == (table["rows"], table["sums"])
        (document,) = manifest["documents"]
        assert pack.read(document["file"]) == b"%PDF-1.7 MIJN"
        assert "ANDER" not in "".join(pack.read(name).decode() for name in pack.namelist())
        assert "key_hash" not in pack.read("tabellen/people_apikey.csv").decode()
        assert "MIJN" in pack.read("LEESMIJ.txt").decode()
    assert tables["approvals_request"]["sums"] == {"amount_cents": 123_461}
    owned = superuser.execute(
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'client_id' "
        "and data_type = 'bigint' "
        "and table_name in (select relname from pg_class where not relispartition and relkind in ('r', 'p'))"
    ).fetchall()
    for (table,) in owned:
        counted = superuser.execute(f'select count(*) from "{table}" where client_id = %s', [mine.pk]).fetchone()
        # The record of this export itself is written after it.
        expected = counted[0] - 1 if table == "audit_record" and counted else (counted or (0,))[0]
        assert tables[table]["rows"] == expected, table


@pytest.mark.django_db
def test_only_who_manages_clients_exports(tmp_path: Path) -> None:
    client = make.client()
    with pytest.raises(Refusal):
        export_pack.export(make.actor(make.person("", "boekhouder")), client.pk, tmp_path / "x.zip")
    assert list(tmp_path.iterdir()) == []
