internal import ExchangeSimulation
internal import Glibc

/// Runs simulated worlds of the exchange: `simulate-exchange [--from SEED] [--seeds N] [--steps N]`. The exit status is 1
/// when an invariant does not hold; the seed and the step are printed.
@main
enum SimulateExchange {
    static func main() {
        var options: [String: Int] = ["--from": 1, "--seeds": 20, "--steps": 10_000]
        var arguments = CommandLine.arguments.dropFirst()
        while let name = arguments.popFirst() {
            guard options[name] != nil, let value = arguments.popFirst().flatMap({ Int($0) }), value >= 0 else {
                return end("usage: simulate-exchange [--from SEED] [--seeds N] [--steps N]", status: 2)
            }
            options[name] = value
        }
        let first = options["--from"] ?? 1
        let steps = options["--steps"] ?? 0
        let seeds = options["--seeds"] ?? 0
        var events = 0
        var failed = 0
        for seed in first..<first + seeds {
            var world = SimulatedWorld(seed: UInt64(seed))
            do throws(SimulationFailure) {
                try world.run(steps: steps)
            } catch {
                failed += 1
                report(error.description, to: STDERR_FILENO)
            }
            events += world.events
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
