internal import CProcessor
internal import Glibc

/// The number of cores available to this process.
enum ProcessorCount {
    /// The number of cores in the affinity mask of this process (set by `taskset` and cpusets), limited by the quotas
    /// of its control groups; at least one.
    static let available = max(1, min(affinity, quota { textFile($0) } ?? .max))

    /// The cores in the affinity mask.
    private static var affinity: Int {
        // Space for 8,192 cores: the call fails if the mask is smaller than the kernel's.
        var mask = [UInt64](repeating: 0, count: 128)
        guard corridor_affinity(0, mask.count * MemoryLayout<UInt64>.stride, &mask) == 0 else {
            return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        }
        return mask.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The smallest quota of the control groups of this process, in cores, rounded up; `nil` when there is no limit.
    ///
    /// - Parameter read: returns the text of a file; `nil` when there is none.
    static func quota(_ read: (String) -> String?) -> Int? {
        var quotas: [Int] = []
        for line in (read("/proc/self/cgroup") ?? "").split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { continue }
            switch parts[1] {
            case "":
                // Version 2: `quota period`, or `max period`.
                for folder in folders("/sys/fs/cgroup", parts[2]) {
                    let words = (read(folder + "/cpu.max") ?? "").split { $0.isWhitespace }.map(String.init)
                    if words.count == 2 { quotas += [cores(words[0], words[1])].compactMap(\.self) }
                }
            case let controllers where controllers.split(separator: ",").contains("cpu"):
                for folder in folders("/sys/fs/cgroup/" + controllers, parts[2]) {
                    guard let quota = read(folder + "/cpu.cfs_quota_us"),
                        let period = read(folder + "/cpu.cfs_period_us")
                    else { continue }
                    quotas += [cores(quota, period)].compactMap(\.self)
                }
            default: break
            }
        }
        return quotas.min()
    }

    /// The folder of a group and its parents: each may have a quota.
    private static func folders(_ root: String, _ path: String) -> [String] {
        var folders = [root]
        for part in path.split(separator: "/") { folders.append((folders.last ?? root) + "/" + part) }
        return folders
    }

    private static func cores(_ quota: String, _ period: String) -> Int? {
        func number(_ text: String) -> Int? { Int(text.filter { !$0.isWhitespace }) }
        guard let quota = number(quota), let period = number(period), quota > 0, period > 0 else { return nil }
        return (quota - 1) / period + 1
    }

    private static func textFile(_ path: String) -> String? {
        guard let stream = fopen(path, "re") else { return nil }
        defer { fclose(stream) }
        // Files in /proc and of control groups report no size: they are read to their end.
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, stream)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
