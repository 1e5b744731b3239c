internal import Glibc
internal import Synchronization

/// A source of random bytes. Libraries receive it as a parameter, so that tests are reproducible.
public struct Randomness: Sendable {
    private let fill: @Sendable (Int) -> [UInt8]

    /// Creates a source from a function.
    public init(_ fill: @escaping @Sendable (Int) -> [UInt8]) { self.fill = fill }

    /// `count` random bytes.
    public func bytes(_ count: Int) -> [UInt8] { fill(count) }

    /// The kernel's generator.
    public static let system = Randomness { count in
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var done = 0
            while done < count {
                // getentropy returns at most 256 bytes per call and fails only without a kernel generator.
                let piece = min(256, count - done)
                guard getentropy(buffer.baseAddress! + done, piece) == 0 else {
                    preconditionFailure("the kernel's random generator cannot be read")
                }
                done += piece
            }
            initialized = count
        }
    }

    /// A generator for tests: equal seeds give equal bytes (SplitMix64). Never for keys.
    public static func seeded(_ seed: UInt64) -> Randomness {
        let state = SharedState(seed)
        return Randomness { count in
            state.value.withLock { value in
                (0..<count).map { _ in
                    value &+= 0x9E37_79B9_7F4A_7C15
                    var mixed = value
                    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                    return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
                }
            }
        }
    }

    private final class SharedState: Sendable {
        let value: Mutex<UInt64>
        init(_ seed: UInt64) { value = Mutex(seed) }
    }
}
