"""Prints a digest of each folder in a folder, in the order of their names: what its files say.

    states.py FOLDER

Of a database counts what is in it after SQLite's own recovery, and which files stand beside it: a transaction that was not
committed is as if it had never begun, however much of it was written. Of other files count name, kind, permissions and
content.
"""
import hashlib, os, shutil, sqlite3, stat, sys, tempfile


def database(path):
    """The digest of what is in a database, read from a copy, because reading recovers it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy")
        for suffix in ("", "-wal", "-journal"):
            if os.path.exists(path + suffix):
                shutil.copyfile(path + suffix, copy + suffix)
        connection = sqlite3.connect(copy)
        connection.text_factory = bytes
        try:
            digest = hashlib.sha256(repr(connection.execute("PRAGMA user_version").fetchone()).encode())
            tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
            for name, sql in tables:
                digest.update(repr((name, sql)).encode())
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
                for row in connection.execute('SELECT * FROM "%s"' % name.decode()):
                    digest.update(repr(row).encode())
            return digest.hexdigest()
        except sqlite3.DatabaseError:
            return contents(path)
        finally:
            connection.close()


def contents(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def add(path, name, digest):
    status = os.lstat(path)
    digest.update(repr((name, stat.S_IFMT(status.st_mode), stat.S_IMODE(status.st_mode))).encode())
    if stat.S_ISDIR(status.st_mode):
        for entry in sorted(os.listdir(path)):
            add(os.path.join(path, entry), name + "/" + entry, digest)
    elif stat.S_ISLNK(status.st_mode):
        digest.update(os.readlink(path).encode())
    elif name.endswith(".sqlite"):
        digest.update(database(path).encode())
    elif not name.endswith((".sqlite-wal", ".sqlite-shm", ".sqlite-journal")):
        digest.update(contents(path).encode())


for state in sorted(os.listdir(sys.argv[1])):
    digest = hashlib.sha256()
    add(os.path.join(sys.argv[1], state), "", digest)
    print(digest.hexdigest(), state)
