internal import Foundation
internal import TestSupport

/// What must hold after a fault: the command can be said again, nothing is half-done, nothing happened twice.
enum Recovery {
    /// Lines for the shell that hold for the homes of every scenario.
    static let always = #"""
        for home in carrier agency partner stranger; do
            corridor check-home --home $home >whole.txt 2>&1 || fail "$home is not whole: $(cat whole.txt)"
        done
        leftover=$(find . -name '.corridor-*' -o -name '*.next' -o -name '*-journal')
        [ -z "$leftover" ] || fail "left behind: $leftover"
        python3 - <<'END' || fail "a number was used twice"
        import json, os, sys, zipfile
        numbers = {}
        for folder, _, names in os.walk("."):
            if "quarantine" in folder: continue
            for name in names:
                path = os.path.join(folder, name)
                if not name.endswith(".asice") or not zipfile.is_zipfile(path): continue
                archive = zipfile.ZipFile(path)
                if "routing.json" not in archive.namelist(): continue
                slip = json.loads(archive.read("routing.json"))
                for position in slip["positions"]:
                    place = (slip["from"], position["stream"], position["sequence"], position["recipient"])
                    if numbers.setdefault(place, slip["message_id"]) != slip["message_id"]: sys.exit(f"{path}: {place}")
        END
        """#

    /// What is wrong with a folder after a fault, when anything is: the command is said again, and everything is
    /// looked at.
    static func problem(after scenario: FaultScenario, in folder: String) throws -> String? {
        let again = try Theatre.run(FaultStage.words + scenario.command, in: folder)
        guard scenario.again.contains(again.status) else {
            return "said again it ended with \(again.status): \(again.text)\(again.errorText)"
        }
        let result = try Theatre.run(FaultStage.words + scenario.afterwards + "\n" + always, in: folder)
        guard result.status != 0 else { return nil }
        return "\(result.errorText)\n(said again it had ended with \(again.status): \(again.errorText))"
    }
}
