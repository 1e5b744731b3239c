/// A server of the SFTP protocol (version 3) that says what no honest one does, in Python: for `Subsystem` of sshd.
enum HostileServer {
    /// The program; its argument says what it does: `names`, `many`, `endless`, `grows`, `shrinks`, `full`.
    static let program = #"""
        import os, struct, sys
        mode, size = sys.argv[1], 1000
        def text(value): return struct.pack(">I", len(value)) + value
        def answer(kind, number, body):
            packet = struct.pack(">BI", kind, number) + body
            os.write(1, struct.pack(">I", len(packet)) + packet)
        def status(number, code): answer(101, number, struct.pack(">I", code) + text(b"") + text(b""))
        def attributes(kind, length): return struct.pack(">IQII", 5, length, kind | 0o644, 0)[:12] + struct.pack(">I", kind | 0o644)
        names = [b"../up.asice", b"-rf.asice", b"a\nb.asice", b"\x1b[2Jc.asice", b"/etc/passwd.asice", b"good.asice",
                 b'q" !id".asice', b"*.asice", b"x" * 300 + b".asice"]
        if mode == "many": names = [b"n%06d.asice" % index for index in range(100000)]
        if mode in ("grows", "shrinks", "full"): names = [b"good.asice"]
        left = []
        while True:
            head = b""
            while len(head) < 4:
                piece = os.read(0, 4 - len(head))
                if not piece: sys.exit()
                head += piece
            length = struct.unpack(">I", head)[0]
            body = b""
            while len(body) < length: body += os.read(0, length - len(body))
            kind = body[0]
            if kind == 1:
                packet = b"\x02" + struct.pack(">I", 3) + text(b"statvfs@openssh.com") + text(b"2")
                os.write(1, struct.pack(">I", len(packet)) + packet)
                continue
            number = struct.unpack(">I", body[1:5])[0]
            first = body[9:9 + struct.unpack(">I", body[5:9])[0]] if len(body) > 9 else b""
            if kind == 16: answer(104, number, struct.pack(">I", 1) + text(first or b"/") * 2 + struct.pack(">I", 0))
            elif kind in (7, 17, 8):
                if kind != 8 and mode == "full" and first.endswith(b".asice"): status(number, 2)
                elif first.endswith(b".asice"): answer(105, number, attributes(0o100000, size))
                elif b".corridor-" in first: status(number, 2)
                else: answer(105, number, attributes(0o40000, 0))
            elif kind in (11, 3):
                left = [] if mode == "full" else list(names)
                answer(102, number, text(b"handle"))
            elif kind == 12:
                if mode == "endless":
                    answer(104, number, struct.pack(">I", 100) + b"".join(
                        text(b"x" * 200 + b"%d.asice" % index) + text(b"-rw-r--r-- 1 0 0 5 Jan 1 1970 x.asice")
                        + attributes(0o100000, size) for index in range(100)))
                elif not left: status(number, 1)
                else:
                    now, left = left[:100], left[100:]
                    answer(104, number, struct.pack(">I", len(now)) + b"".join(
                        text(name) + text(b"-rw-r--r-- 1 0 0 5 Jan 1 1970 fake.asice\n" + name) + attributes(0o100000, size)
                        for name in now))
            elif kind == 5:
                offset, count = struct.unpack(">QI", body[-12:])
                if mode == "shrinks" and offset >= 500: status(number, 1)
                else: answer(103, number, text(b"x" * (min(count, 500) if mode == "shrinks" else count)))
            elif kind == 6: status(number, 4)
            elif kind == 200: answer(201, number, struct.pack(">11Q", 512, 512, 100, 0, 0, 10, 10, 10, 1, 0, 255))
            else: status(number, 0)

        """#
}
