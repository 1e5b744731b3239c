/// Sending and receiving over a folder, killed at any call.
extension FaultScenario {
    /// What was received is imported once and answered once, and the answer arrives: nothing twice, nothing lost.
    private static let arrives = #"""
        corridor receive exchange --import --home agency $P >/dev/null 2>&1
        corridor receive exchange --import --home agency $P >/dev/null 2>&1
        [ $(corridor log list --home agency --format json | grep -c '"act": "imported"') = 3 ] \
            || fail "not imported once: $(corridor log list --home agency)"
        [ -z "$(ls agency/.corridor/transfers 2>/dev/null)" ] || fail "transfers: $(ls agency/.corridor/transfers)"
        [ $(count agency/.corridor/inbox) = 0 ] || fail "inbox: $(find agency/.corridor/inbox)"
        corridor receive exchange --import --home carrier $P >/dev/null 2>&1
        corridor receipt sent --home carrier | tail -n 1 | grep -q accepted \
            || fail "no receipt: $(corridor receipt sent --home carrier)"
        [ $(count carrier/.corridor/sent) -le 1 ] || fail "copies: $(ls carrier/.corridor/sent)"
        [ -z "$(find exchange -name '.corridor-*')" ] || fail "left in the folder: $(find exchange)"
        """#

    /// A message in the outbox that had no folder to go to.
    private static let waits = #"""
        corridor send 'Example Agency' one.json --attempts 1 --to-folder exchange --home carrier $P || true
        mkdir exchange
        """#

    /// A message in the folder.
    private static let lies = #"""
        mkdir exchange
        corridor send 'Example Agency' one.json --to-folder exchange --home carrier $P
        """#

    /// A message in the outbox that goes in two parts.
    private static let largeWaits = #"""
        python3 -c 'import random,sys; random.seed(1); sys.stdout.buffer.write(random.randbytes(1200000))' > large.bin
        corridor send 'Example Agency' one.json large.bin --attempts 1 --to-folder exchange --home carrier $P || true
        mkdir exchange

        """#

    private static let sendsParts = "corridor send 'Example Agency' --part-size 1 --to-folder exchange --home carrier"

    private static let partsArrive =
        arrives + #"""

            [ -z "$(find exchange -name '*.part*')" ] || fail "parts: $(find exchange)"
            """#

    static let exchange: [FaultScenario] = [
        FaultScenario(
            name: "send", before: waits, command: "corridor send 'Example Agency' --to-folder exchange --home carrier",
            afterwards: arrives),
        FaultScenario(
            name: "send of nightly bundles", before: "mkdir exchange night; cp one.json night",
            command: "corridor send 'Example Agency' --nightly night --to-folder exchange --home carrier $P",
            afterwards: arrives),
        FaultScenario(
            name: "send of a message that is sealed anew",
            before: waits
                + "\ncorridor key rotate encryption --home agency $P\ncorridor partner add agency/profile.asice --home carrier",
            command: "corridor send 'Example Agency' --to-folder exchange --home carrier $P",
            afterwards: arrives
                + #"""

                [ $(count carrier/.corridor/outbox) -le 2 ] || fail "outbox: $(ls carrier/.corridor/outbox)"
                corridor check-home --home carrier $P || fail "the home is not whole"
                """#),
        FaultScenario(
            name: "receive", before: lies, command: "corridor receive exchange --home agency", afterwards: arrives),
        FaultScenario(
            name: "receive and import", before: lies, command: "corridor receive exchange --import --home agency $P",
            afterwards: arrives),
        FaultScenario(name: "send in parts", before: largeWaits, command: sendsParts, afterwards: partsArrive),
        FaultScenario(
            name: "receive of parts", before: largeWaits + sendsParts,
            command: "corridor receive exchange --home agency",
            afterwards: partsArrive),
        FaultScenario(
            name: "receive of a receipt",
            before: lies + "\ncorridor receive exchange --import --home agency $P",
            command: "corridor receive exchange --import --home carrier $P", afterwards: arrives),
    ]
}
