internal import CorrectionSimulation
internal import ExchangeSimulation
internal import Glibc

/// Runs simulated worlds: `simulate-exchange [--corrections] [--from SEED] [--seeds N] [--steps N]`. The exit status is 1
/// when an invariant does not hold; the seed and the step are printed.
@main
enum SimulateExchange {
    private static let usage = "usage: simulate-exchange [--corrections] [--from SEED] [--seeds N] [--steps N]"

    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        let isOfCorrections = arguments.first == "--corrections"
        if isOfCorrections { arguments.removeFirst() }
        var options: [String: Int] = ["--from": 1, "--seeds": 20, "--steps": isOfCorrections ? 2000 : 10_000]
        while let name = arguments.popFirst() {
            guard options[name] != nil, let value = arguments.popFirst().flatMap({ Int($0) }), value >= 0 else {
                return end(usage, status: 2)
            }
            options[name] = value
        }
        let first = options["--from"] ?? 1
        let steps = options["--steps"] ?? 0
        let seeds = options["--seeds"] ?? 0
        var events = 0
        var failed = 0
        for seed in first..<first + seeds {
            do throws(SimulationFailure) {
                if isOfCorrections {
                    var world = CorrectionWorld(seed: UInt64(seed))
                    defer { events += world.events }
                    try world.run(steps: steps)
                } else {
                    var world = SimulatedWorld(seed: UInt64(seed))
                    defer { events += world.events }
                    try world.run(steps: steps)
                }
            } catch {
                failed += 1
                report(error.description, to: STDERR_FILENO)
            }
        }
        report("\(seeds) seeds, \(events) events, \(failed) failed", to: STDOUT_FILENO)
        if failed > 0 { exit(1) }
    }

    private static func report(_ line: String, to descriptor: Int32) {
        let bytes = Array("\(line)\n".utf8)
        _ = write(descriptor, bytes, bytes.count)
    }

    private static func end(_ message: String, status: Int32) {
        report(message, to: STDERR_FILENO)
        exit(status)
    }
}
