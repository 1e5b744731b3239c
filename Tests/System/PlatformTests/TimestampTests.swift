import Platform
import Testing

@Suite struct TimestampTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-11-23T19:55:00.123Z", 1_795_463_700_123),
            ("2026-11-23T20:55:00.123456+01:00", 1_795_463_700_123), ("2000-02-29", 951_782_400_000),
            ("1969-12-31T23:59:59.999Z", -1), ("2021-03-10t11:00:00-05:30", 1_615_393_800_000),
        ] as [(String, Int64)])
    func dateTimesAreRead(_ text: String, _ milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026", "2026-13-01", "2026-02-30", "1900-02-29", "2026-11-23T24:00:00Z", "2026-11-23T19:55:00",
        "2026-11-23T19:55:00.Z", "2026-11-23T19:55:00Zx", "2026-11-23 19:55:00Z", "2026-11-23T19:55:00+1:00",
    ])
    func whatIsNoDateTimeIsRefused(_ text: String) { #expect(Timestamp(text) == nil) }

    @Test func printingAndReadingGoRoundOverFourCenturies() {
        for day in stride(from: Int64(-100_000), through: 100_000, by: 37) {
            let time = Timestamp(milliseconds: day * 86_400_000 + 12_345_678)
            #expect(Timestamp(time.rfc3339) == time)
        }
    }

    @Test func theFormIsThatOfSTIX() {
        #expect(Timestamp(milliseconds: 1_795_463_700_120).rfc3339 == "2026-11-23T19:55:00.120Z")
        #expect(Timestamp(milliseconds: 0).date == "1970-01-01")
    }

    @Test(
        "Times are ordered by their whole fractions",
        arguments: [
            ("2026-01-01T00:00:00.0001Z", "2026-01-01T00:00:00.0002Z"),
            ("2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.0001Z"),
            ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.00000000000000000001Z"),
            ("2026-01-01T00:00:00.00019Z", "2026-01-01T00:00:00.0002Z"),
            ("2026-01-01T00:00:00.0009999Z", "2026-01-01T00:00:00.001Z"),
            ("1969-12-31T23:59:59.9990001Z", "1969-12-31T23:59:59.9991Z"),
            ("2026-01-01T02:00:00.0001+02:00", "2026-01-01T00:00:00.0002Z"),
        ])
    func wholeFractions(_ earlier: String, _ later: String) throws {
        let (first, second) = (try #require(Timestamp(earlier)), try #require(Timestamp(later)))
        #expect(first < second && !(second < first) && first != second)
    }

    @Test(arguments: [
        ("2026-01-01T00:00:00.1Z", "2026-01-01T00:00:00.100000Z"),
        ("2026-01-01T00:00:00.000120Z", "2026-01-01T00:00:00.00012Z"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000000000Z"),
    ])
    func zerosAtTheEndOfAFractionMakeNoDifference(_ one: String, _ other: String) {
        #expect(Timestamp(one) == Timestamp(other))
    }

    @Test func theFractionIsWrittenAsItWasRead() {
        #expect(Timestamp("2026-01-02T00:00:00.000123Z")?.rfc3339 == "2026-01-02T00:00:00.000123Z")
        #expect(
            Timestamp("2026-01-02T00:00:00.1230450Z")?.adding(seconds: 60).rfc3339 == "2026-01-02T00:01:00.123045Z")
    }
}
