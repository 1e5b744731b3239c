import TestSupport
import Testing

@testable import Files
@testable import Platform

/// The number of cores: those in the affinity mask of this process, limited by its control groups.
struct ProcessorCountTests {
    private func quota(_ files: [String: String]) -> Int? { ProcessorCount.quota { files[$0] } }

    @Test func itIsWhatTheSystemSays() throws {
        let said = try #require(Int(Tool.run("nproc", []).text.filter { $0.isNumber }))
        let quota = ProcessorCount.quota { path in
            (try? File.bytes(at: path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(ProcessorCount.available == min(said, quota ?? .max))
        #expect(Concurrent.workers == ProcessorCount.available)
    }

    @Test(arguments: [("max 100000", nil), ("200000 100000", 2), ("150000 100000", 2), ("1000 100000", 1), ("", nil)])
    func aQuotaOfVersionTwoCountsBegunCores(_ text: String, _ cores: Int?) {
        #expect(quota(["/proc/self/cgroup": "0::/", "/sys/fs/cgroup/cpu.max": text + "\n"]) == cores)
    }

    @Test func theSmallestQuotaOfAGroupAndThoseAboveItCounts() {
        let files = [
            "/proc/self/cgroup": "0::/user.slice/job\n", "/sys/fs/cgroup/user.slice/cpu.max": "300000 100000\n",
            "/sys/fs/cgroup/user.slice/job/cpu.max": "max 100000\n",
        ]
        #expect(quota(files) == 3)
    }

    @Test func aQuotaOfVersionOneIsRead() {
        let files = [
            "/proc/self/cgroup": "4:memory:/box\n3:cpu,cpuacct:/box\n",
            "/sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_quota_us": "400000\n",
            "/sys/fs/cgroup/cpu,cpuacct/box/cpu.cfs_period_us": "100000\n",
            "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us": "-1\n",
            "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us": "100000\n",
        ]
        #expect(quota(files) == 4)
    }

    @Test func whatCannotBeReadLimitsNothing() { #expect(quota([:]) == nil) }
}
