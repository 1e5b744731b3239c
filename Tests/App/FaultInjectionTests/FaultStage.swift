internal import Foundation
internal import TestSupport

/// Small homes with some of everything in them: messages sent and received, one refused and one held, a decision, a
/// merge. Made once by the program itself and copied for every scenario.
enum FaultStage {
    /// Words that the lines of scenarios use.
    static let words = """
        P='--passphrase-file passphrase.txt'
        fail() { echo "$*" >&2; exit 1; }
        # The number of files in folders, none of them being there.
        count() { find "$@" -type f 2>/dev/null | wc -l; }
        held() { corridor quarantine list --home agency --format json | python3 -c '
        import json, sys
        print(next((e["id"] for e in json.load(sys.stdin) if e["name"] == sys.argv[1]), "gone"))' "$1"; }

        """

    /// A copy of the stage.
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try copy(try template.get().path, into: folder.path)
        return folder
    }

    /// Copies what is in a folder, with permissions and times, into another one.
    static func copy(_ folder: String, into other: String) throws {
        let result = try Tool.run("cp", ["-a", "--", folder + "/.", other])
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
    }

    private static let template = Result<TemporaryFolder, any Error>(catching: {
        let folder = try Theatre.folder()
        let result = try Theatre.run(
            "set -e\n" + words + #"""
                bundle() { # FILE NUMBER NAME
                    cat > $1 <<END
                {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a1$2","objects":[{"type":"identity","spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4b1$2","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"$3","identity_class":"organization"}]}
                END
                }
                bundle one.json 1 'Example Trading'
                bundle two.json 2 'Example Trading Ltd'
                bundle three.json 3 'Example Broker'
                bundle four.json 4 'Example Forwarder'
                printf 'id,full name,phone\n1,Example Trading,+1 202 555 0100\n2,Example Broker,+1 202 555 0101\n' > parties.csv
                printf '{"type":"identity","record":"id","source_name":"parties","label":"party","columns":{"full name":"name","phone":"phone"}}' > parties.map.json
                printf 'code,name\nQQA,Example City\nQQB,Example Port\n' > airports.csv
                corridor init stranger --name 'Example Stranger' --country CA $P
                corridor partner add agency/profile.asice --yes --home stranger
                for name in one two three four; do
                    corridor seal $name.json --to 'Example Agency' -o $name.asice --home carrier $P
                done
                corridor import one.asice two.asice --home agency $P
                corridor merge --home agency
                mkdir receipts; cp agency/.corridor/outbox/*.asice receipts
                python3 -c 'b = bytearray(open("four.asice", "rb").read()); b[2000] ^= 1; open("bad.asice", "wb").write(b)'
                corridor import bad.asice --home agency $P && exit 9
                corridor seal three.json --to 'Example Agency' -o strange.asice --home stranger $P
                corridor import strange.asice --home agency $P && exit 9
                corridor partner add stranger/profile.asice --yes --home agency
                """#, in: folder.path)
        guard result.status == 0 else { throw Theatre.SetUpFailed(text: result.errorText) }
        return folder
    })
}
