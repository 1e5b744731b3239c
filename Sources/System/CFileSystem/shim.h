#ifndef CORRIDOR_FILE_SYSTEM_H
#define CORRIDOR_FILE_SYSTEM_H

#include <fcntl.h>
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

/// Renames a file where nothing stands under the other name (renameat2(2) with RENAME_NOREPLACE); 0 when done.
static inline int corridor_rename_new(const char *_Nonnull path, const char *_Nonnull other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, other, 1u);
}

/// Lets a program that is to be started begin in a folder (posix_spawn_file_actions_addchdir_np(3), a GNU extension that
/// Swift's view of <spawn.h> leaves out); `actions` is a posix_spawn_file_actions_t.
static inline int corridor_spawn_in(void *_Nonnull actions, const char *_Nonnull path) {
    extern int add_folder(void *, const char *) __asm__("posix_spawn_file_actions_addchdir_np");
    return add_folder(actions, path);
}

/// Makes this thread, and no other one, reach files as a user (setfsuid(2)); for a process of the user root.
static inline void corridor_reach_files_as(uint32_t user) {
    (void)syscall(SYS_setfsuid, user);
}

/// Limits the memory of a program that was started, in bytes (prlimit(2) with RLIMIT_AS); 0 when done.
static inline int corridor_limit_memory(int pid, uint64_t bytes) {
    const uint64_t limit[2] = {bytes, bytes};
    return (int)syscall(SYS_prlimit64, pid, 9, limit, (void *)0);
}

/// A pipe that programs started at the same time do not inherit (pipe2(2) with O_CLOEXEC); 0 when done.
static inline int corridor_pipe(int *_Nonnull ends) {
    return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
}

#endif
