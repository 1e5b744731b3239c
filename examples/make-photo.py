#!/usr/bin/env python3
"""Draws examples/photo.png: an upper punch, a die plate and a lower punch, as the attachment of the seizure.

Standard library only; the same bytes every time (stored deflate level 9, no date).
"""
import pathlib
import struct
import zlib

WIDTH, HEIGHT = 320, 240


def pixel(x, y):
    """The colour of one point: shapes in front first, a table top behind them."""
    def steel(distance, radius):
        shade = int(215 - 120 * abs(distance) / radius)
        return shade, shade, min(255, shade + 8)

    if 30 <= y < 90 and abs(x - 160) < 14 or 90 <= y < 104 and abs(x - 160) < 9:
        return steel(x - 160, 14)
    if 112 <= y < 142 and abs(x - 160) < 90:
        if abs(x - 160) < 10:
            return 40, 40, 44
        return steel(y - 127, 40)
    if 150 <= y < 164 and abs(x - 160) < 9 or 164 <= y < 216 and abs(x - 160) < 14:
        return steel(x - 160, 14)
    if 222 <= y < 226 and 40 <= x < 280 and (x - 40) % 24 < 12:
        return 20, 20, 20
    if 222 <= y < 226 and 40 <= x < 280:
        return 240, 240, 240
    return 150 + (x * 7 + y * 3) % 5, 128 + (x + y) % 4, 98


def chunk(kind, body):
    """One PNG chunk with its length and checksum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def main():
    """Writes the picture beside this script."""
    rows = b"".join(
        b"\0" + b"".join(bytes(pixel(x, y)) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    pathlib.Path(__file__).with_name("photo.png").write_bytes(png)


if __name__ == "__main__":
    main()
