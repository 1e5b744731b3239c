#ifndef CORRIDOR_FILE_SYSTEM_H
#define CORRIDOR_FILE_SYSTEM_H

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// What Linux says and does with file systems and Swift's Glibc does not have.

/// The number of the kind of file system that a path lies on (statfs(2)); 0 when it cannot be told.
static inline uint32_t corridor_file_system(const char *_Nonnull path) {
    struct statfs status;
    return statfs(path, &status) == 0 ? (uint32_t)status.f_type : 0;
}

/// Renames a file where nothing stands under the other name (renameat2(2) with RENAME_NOREPLACE); 0 when done. Each path is
/// relative to the folder before it, which is an open one or AT_FDCWD.
///
/// The C library's function and not the bare system call: the tests of faults stand between the program and the library.
static inline int corridor_rename_new(int folder, const char *_Nonnull path, int other_folder,
                                      const char *_Nonnull other_path) {
    extern int rename_flags(int, const char *, int, const char *, unsigned) __asm__("renameat2");
    return rename_flags(folder, path, other_folder, other_path, 1u /* RENAME_NOREPLACE */);
}

/// Lets a program that is to be started begin in a folder (posix_spawn_file_actions_addchdir_np(3), a GNU extension that
/// Swift's view of <spawn.h> leaves out); `actions` is a posix_spawn_file_actions_t.
static inline int corridor_spawn_in(void *_Nonnull actions, const char *_Nonnull path) {
    extern int add_folder(void *, const char *) __asm__("posix_spawn_file_actions_addchdir_np");
    return add_folder(actions, path);
}

/// Makes permissions of files bind this thread, and no other one, or lets it pass them again, where the process may pass
/// them: takes CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH and CAP_FOWNER from the effective set, or puts back what is permitted
/// (capset(2)); 0 when done.
static inline int corridor_obey_permissions(int obeys) {
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct sets[2];
    if (syscall(SYS_capget, &header, sets) != 0) return -1;
    const uint32_t passing = 1u << CAP_DAC_OVERRIDE | 1u << CAP_DAC_READ_SEARCH | 1u << CAP_FOWNER;
    sets[0].effective = obeys ? sets[0].effective & ~passing : sets[0].effective | (sets[0].permitted & passing);
    return (int)syscall(SYS_capset, &header, sets);
}

/// Limits the memory of a program that was started, in bytes (prlimit(2) with RLIMIT_AS); 0 when done.
static inline int corridor_limit_memory(int pid, uint64_t bytes) {
    const uint64_t limit[2] = {bytes, bytes};
    return (int)syscall(SYS_prlimit64, pid, 9, limit, (void *)0);
}

/// Starts a guard: a process that leads a group of its own, waits until the other end of a pipe is closed, and then kills
/// its group. As long as this process alone holds that end, the group ends with this process, however that ends. The
/// process id of the guard, or -1.
///
/// After fork(2) nothing is called but what may be called in a signal handler: other threads may have held locks.
static inline int corridor_start_guard(int descriptor) {
    const int guard = fork();
    if (guard != 0) {
        if (guard > 0) (void)setpgid(guard, guard);
        return guard;
    }
    (void)setpgid(0, 0);
    // Nothing of this process stays open because of the guard: no lock, no output.
    (void)dup2(descriptor, 0);
    if (syscall(436 /* close_range(2) */, 1u, ~0u, 0u) != 0) {
        for (int other = 1; other < 65536; other++) (void)close(other);
    }
    char byte;
    while (1) {
        const ssize_t count = read(0, &byte, 1);
        if (count == 0 || (count < 0 && errno != EINTR)) break;
    }
    (void)kill(0, SIGKILL);
    _exit(0);
}

/// A pipe that programs started at the same time do not inherit (pipe2(2) with O_CLOEXEC); 0 when done.
static inline int corridor_pipe(int *_Nonnull ends) {
    return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
}

#endif
