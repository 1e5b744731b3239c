import ModelChecks
import StrictJSON
import TestSupport
import Testing

/// The grammar of patterns, by our own examples and compared with OASIS's validator of patterns.
@Suite struct STIXPatternTests {
    static let valid = [
        "[file:size = 7]", "[file:size == +7]", "[file:size != -7]", "[file:size <> 7.5]", "[file:size < .5]",
        "[file:size NOT <= -.5]", "[file:size >= 0]", "[ file : name LIKE 'press%' ]", "[file:name NOT LIKE '\\'%']",
        "[file:name MATCHES '^die\\\\.stl$']", "[ipv4-addr:value ISSUBSET '192.0.2.0/24']",
        "[ipv4-addr:value NOT ISSUPERSET '192.0.2.0/24']", "[file:name IN ('a', 'b', 7, true, h'0a')]",
        "[file:name IN ()]", "[file:name NOT IN ('a')]", "[EXISTS file:name]", "[NOT EXISTS file:hashes.MD5]",
        "[email-message:is_multipart = true]", "[x-thing:value = false]", "[file:magic_number_hex = h'25504446']",
        "[file:magic_number_hex = h'']", "[artifact:payload_bin = b'ZXhhbXBsZQ==']", "[a:b = b'ZXhh']",
        "[file:ctime > t'2026-01-31T23:59:60.123456Z']", "[file:ctime > t'2026-02-31T00:00:00Z']",
        "[file:extensions.'ntfs-ext'.sid = 'S-1']", "[file:'x-y'.z[0].w[*][-1] = 1]", "[a:b[+0] = 1]",
        "[(a:b = 1 OR a:c = 2) AND a:d = 3]", "[((a:b = 1))]", "[a:b = 1 AND a:c = 2 OR a:d = 3]",
        "[a:b = 1] AND [a:b = 2] OR [a:b = 3] FOLLOWEDBY [a:b = 4]", "([a:b = 1] OR [a:b = 2]) WITHIN 5 SECONDS",
        "[a:b = 1] WITHIN 1.5 SECONDS REPEATS 3 TIMES",
        "[a:b = 1] START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00.5Z'",
        "([a:b = 1]) WITHIN 5 SECONDS WITHIN 6 SECONDS", "([a:b = 1] REPEATS 2 TIMES) REPEATS 2 TIMES",
        "[a:b=1]// and nothing more", "[a:b /* b */ = /* one */ 1]", "[a:b\u{00A0}=\u{3000}1]", "[a:b = 'é東']",
        "[_a:_b = 1]", "[a-b-:c = 1]", "[file:hashes.'SHA-256' = '\(String(repeating: "0a", count: 32))']",
        "[file:hashes[*] = 'anything']", "[a:b = 'two\nlines']", "[a:ANDY = 1]", "[a:b='x'OR a:c='y']",
    ]

    static let invalid = [
        "", " ", "[", "[]", "file:size = 7", "[file:size = 7", "file:size = 7]", "[file:size 7]", "[file:size = ]",
        "[file.size = 7]", "[file:size =? 7]", "[file:size === 7]", "[file:size = 07]", "[file:size = 1.]",
        "[file:size = 1e5]", "[file:size = seven]", "[file:size = \"7\"]", "[file:size < true]", "[file:name LIKE 7]",
        "[file:name MATCHES /x/]", "[file:name IN 'a']", "[file:name IN ('a',)]", "[file:name IN ('a' 'b')]",
        "[file:name in ('a')]", "[EXISTS]", "[NOT file:name = 'a']", "[EXISTS NOT file:name]", "[file:name = 'a]",
        "[file:name = 'a\\b']", "[a:b = h'0']", "[a:b = h'zz']", "[a:b = b'']", "[a:b = b'====']", "[a:b = b'Zg=']",
        "[a:b = t'2026-13-01T00:00:00Z']", "[a:b = t'2026-01-01T24:00:00Z']", "[a:b = t'2026-01-01T00:00:00.Z']",
        "[a:b = t'2026-01-01T00:00:00']", "[a:b = t '2026-01-01T00:00:00Z']", "[a:b-c = 1]", "[a:b. = 1]",
        "[a:b[] = 1]",
        "[a:b[1.5] = 1]", "[a:b[x] = 1]", "[a:b['x'] = 1]", "[a:'b = 1]", "[a:AND = 1]", "[AND:b = 1]", "[a:1b = 1]",
        "[a:b = 1 AND]", "[a:b = 1 AND OR a:c = 2]", "[(a:b = 1]", "[a:b = 1)]", "[a:b = 1]]", "[[a:b = 1]]",
        "([a:b = 1]", "[a:b = 1])", "()", "[a:b = 1] [a:b = 2]", "[a:b = 1] AND", "AND [a:b = 1]",
        "[a:b = 1] NOT [a:b = 2]", "[a:b = 1] WITHIN 5", "[a:b = 1] WITHIN -5 SECONDS", "[a:b = 1] WITHIN 5 HOURS",
        "[a:b = 1] REPEATS 1.5 TIMES", "[a:b = 1] REPEATS TIMES", "[a:b = 1] within 5 SECONDS",
        "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2026-01-02T00:00:00Z'",
        "[a:b = 1] START t'2026-01-01T00:00:00Z'", "[a:b = 1] WITHIN 5 SECONDS WITHIN 6 SECONDS",
        "[a:b = 1] REPEATS 5 TIMES WITHIN 1 SECONDS REPEATS 6 TIMES", "[a:b = 1] /* open", "[a:b = 1] %", "[a:b = 1] é",
        "[file:hashes.MD5 = 'f00']", "[file:hashes.'sha-1' = '\(String(repeating: "0a", count: 32))']",
        "[a:b = 1 LAST]",
    ]

    @Test(arguments: valid) func aPatternIsTaken(_ pattern: String) {
        #expect(STIXPattern.flaw(in: pattern) == nil, "\(pattern)")
    }

    @Test(arguments: invalid) func whatIsNoPatternIsRefused(_ pattern: String) {
        #expect(STIXPattern.flaw(in: pattern) != nil, "\(pattern)")
    }

    @Test(
        "A mistake has its place and says what should stand there",
        arguments: [
            ("[file:size = ]", 14, "‘]’ stands there, not a value"),
            ("[file:name = 'é東' AND]", 22, "‘]’ stands there, not a type of object, NOT, EXISTS or ("),
            ("[file:size = 7", 15, "it ends, where AND, OR or ] should follow"),
            ("[a:b = 1] WITHIN 1 SECONDS WITHIN 2 SECONDS", 28, "the observation has WITHIN already"),
            ("[file:hashes.MD5 = 'f00']", 20, "it is no digest by MD5"),
        ])
    func places(_ pattern: String, character: Int, reason: String) throws {
        let flaw = try #require(STIXPattern.flaw(in: pattern))
        #expect(flaw.character == character && flaw.reason == reason, "\(flaw)")
    }

    @Test func parenthesesAreNestedToALimit() {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "[a:b = 1]" + String(repeating: ")", count: depth)
        }
        #expect(STIXPattern.flaw(in: nested(STIXPattern.depthLimit)) == nil)
        let flaw = STIXPattern.flaw(in: nested(STIXPattern.depthLimit + 1))
        #expect(flaw?.reason == "parentheses are nested deeper than 256")
        #expect(STIXPattern.flaw(in: String(repeating: "(", count: 1_000_000)) != nil)
        #expect(STIXPattern.flaw(in: "[" + String(repeating: "(", count: 1_000_000)) != nil)
    }

    @Test func aPatternOfAMegabyteIsReadAndSoIsAnUnendedOne() {
        let long = "[" + String(repeating: "a:b = 1 OR ", count: 100_000) + "a:b = 2]"
        #expect(STIXPattern.flaw(in: long) == nil)
        for unended in ["/*", "'", "h'", "b'aaaa", "t'2026", "/"] {
            #expect(STIXPattern.flaw(in: "[a:b = " + String(repeating: unended, count: 200_000)) != nil)
        }
    }

    @Test func timesOfSTIX20AreStringsInItsPatterns() {
        let pattern = "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2026-01-02T00:00:00Z'"
        #expect(STIXPattern.flaw(in: pattern, version: .former) == nil)
    }

    // MARK: OASIS's validator

    /// Intended differences, with the reason in their message.
    private static func isKnownDifference(_ pattern: String) -> Bool {
        // OASIS's validator checks the text of any literal compared with a digest, including patterns of LIKE and sets.
        pattern.contains("hashes")
    }

    /// Patterns with a token or character removed, doubled, or replaced by another.
    private static func mutations(seed: UInt64, count: Int) -> [String] {
        var random = SeededGenerator(seed)
        let pieces = [
            "[", "]", "(", ")", "'", "\\", ".", ":", ",", "*", "-", "+", "=", "!=", "<>", ">", " ", " AND ", " OR ",
            " NOT ", " FOLLOWEDBY ", " EXISTS ", " IN ", " LIKE ", "0", "7", ".5", "a", "x-y", "true", "h'0a'",
            "b'ZXhh'",
            "t'2026-01-01T00:00:00Z'", " WITHIN 5 SECONDS", " REPEATS 2 TIMES", "/*", "*/", "//", "[0]", "[*]", "é",
            "^",
        ]
        let base = valid + invalid
        return (0..<count).map { _ in
            var characters = Array(base[Int(random.next() % UInt64(base.count))].unicodeScalars)
            for _ in 0..<(1 + random.next() % 2) {
                let place = Int(random.next() % UInt64(characters.count + 1))
                let piece = Array(pieces[Int(random.next() % UInt64(pieces.count))].unicodeScalars)
                switch random.next() % 3 {
                case 0: characters.insert(contentsOf: piece, at: place)
                case 1: if place < characters.count { characters.remove(at: place) }
                default: if place < characters.count { characters.replaceSubrange(place...place, with: piece) }
                }
            }
            return String(String.UnicodeScalarView(characters))
        }
    }

    @Test(.needsPythonModule("stix2patterns")) func verdictsAreThoseOfTheValidatorOfOASIS() throws {
        let patterns = Self.valid + Self.invalid + Self.mutations(seed: 16, count: 3000)
        let verdicts = try judge(patterns)
        #expect(verdicts.count == patterns.count)
        var (accepted, judged, differing) = (0, 0, [String]())
        for (pattern, theirs) in zip(patterns, verdicts) where !Self.isKnownDifference(pattern) {
            guard let theirs else { continue }
            let ours = STIXPattern.flaw(in: pattern)
            judged += 1
            if theirs { accepted += 1 }
            if (ours == nil) != theirs {
                differing.append("\(pattern): OASIS says \(theirs), we \(ours?.reason ?? "valid")")
            }
        }
        #expect(differing == [], "\(differing.count) of \(patterns.count)")
        #expect(judged > 2800 && accepted > 200 && accepted < judged / 2)
    }

    @Test(.needsPythonModule("stix2patterns")) func theListsOfTheValidatorOfOASISGetTheirVerdicts() throws {
        let script = """
            import json, os, stix2patterns, importlib.util
            folder = os.path.join(os.path.dirname(stix2patterns.__file__), "test", "v21")
            text = open(os.path.join(folder, "test_validator.py")).read()
            names = {"__file__": os.path.join(folder, "test_validator.py")}
            class Mark:
                def __getattr__(self, name): return self
                def __call__(self, *given, **named): return lambda body: body
            import sys, types
            sys.modules["pytest"] = types.SimpleNamespace(mark=Mark())
            exec(compile(text, "test_validator.py", "exec"), names)
            good = names["SPEC_CASES"] + names["PASS_CASES"] + names["TIMESTAMP_PASS_CASES"]
            bad = [case[0] for case in names["FAIL_CASES"] + names["TIMESTAMP_FAIL_CASES"]]
            print(json.dumps([good, bad]))
            """
        let result = try Tool.run("python", ["-c", script])
        #expect(result.status == 0, "\(result.errorText)")
        let lists = try JSONValue(parsing: result.output).array?.map { $0.array?.compactMap(\.string) ?? [] } ?? []
        #expect(lists.count == 2 && lists.allSatisfy { $0.count > 20 })
        for pattern in lists.first ?? [] { #expect(STIXPattern.flaw(in: pattern) == nil, "\(pattern)") }
        for pattern in lists.last ?? [] { #expect(STIXPattern.flaw(in: pattern) != nil, "\(pattern)") }
    }

    /// The verdicts of OASIS's validator of patterns; `nil` where it fails: its grammar accepts a negative position
    /// (`[-1]`), on which it fails later. It cannot parse an empty pattern.
    private func judge(_ patterns: [String]) throws -> [Bool?] {
        let script = """
            import json, sys
            from stix2patterns.validator import validate
            def judge(pattern):
                try: return bool(pattern.strip()) and validate(pattern, "2.1")
                except AttributeError: return None
            print(json.dumps([judge(pattern) for pattern in json.load(sys.stdin)]))
            """
        let input = JSONValue.array(patterns.map { .string($0) }).text()
        let result = try Tool.run("python", ["-c", script], input: Array(input.utf8))
        #expect(result.status == 0, "\(result.errorText)")
        return try JSONValue(parsing: result.output).array?.map(\.bool) ?? []
    }
}
