import Files
import TestSupport
import Testing

/// The reader of `examples/reader`, which was written from the specs alone, comes to the verdicts of `specs/vectors`.
@Suite(.needsPythonModule("cryptography")) struct ExampleReaderVectorTests {
    /// What the reader leaves out, as its README says: containers of other makers, and whether two forms say the same.
    private static let leftOut: Set = [
        "others/container.asice", "others/xades-beside.asice", "bad/xades.asice", "bad/forms-differ.asice",
    ]

    /// Prints for each vector its file, the outcome that the index has, and the reader's.
    private static let driver = #"""
        import contextlib, io, json, pathlib, sys
        sys.path.insert(0, sys.argv[1])
        sys.dont_write_bytecode = True
        import reader
        vectors = pathlib.Path(sys.argv[2]); index = json.loads((vectors / "vectors.json").read_text())
        for row in index["vectors"]:
            if "content" in row: continue
            arguments = ["reader.py", "--at", row.get("time", index["time"])]
            for option in ("trust", "crl"):
                for name in row.get(option, index[option]): arguments += ["--" + option, str(vectors / name)]
            sys.argv = arguments + [str(vectors / row["file"])]
            with contextlib.redirect_stdout(io.StringIO()):
                try: reader.main()
                except SystemExit as ended: status = ended.code
            print(row["file"], row["outcome"], {0: "PASSED", 1: "FAILED", 3: "INDETERMINATE"}.get(status, status), sep="\t")
        """#

    @Test func itComesToTheVerdictsOfTheIndex() throws {
        let folder = SharedData.packageFolder
        let result = try Tool.run(
            "python",
            ["-c", Self.driver, Paths.join(folder, "examples/reader"), Paths.join(folder, "specs/vectors")])
        #expect(result.status == 0, "\(result.text)")
        let rows = result.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.count > 150)
        for row in rows where row.count == 3 {
            #expect((row[1] == row[2]) != Self.leftOut.contains(row[0]), "\(row)")
        }
    }
}
