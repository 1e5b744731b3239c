// A library that is loaded before a program (LD_PRELOAD) and stands between it and the disk. Every call that changes a
// file or folder below one folder is counted; what happens at a call is said by environment variables:
//
//   FAULT_ROOT      the folder, absolute; nothing outside it is counted or touched
//   FAULT_MODE      count     nothing happens
//                   kill      the process is killed before call FAULT_AT
//                   fail      call FAULT_AT fails with errno FAULT_ERRNO, the others do not
//                   full      from call FAULT_AT on, every call that takes space fails with ENOSPC
//                   snapshot  before each call after a visible change the folder is copied to FAULT_OUT/NUMBER: the
//                             states that a kill at each call would leave, of one run; with FAULT_CALLS only before
//                             those calls
//   FAULT_AT        the number of a call, from 1
//   FAULT_CALLS     for snapshot: numbers of calls, in order, separated by commas
//   FAULT_ERRNO     a number of errno.h
//   FAULT_OUT       for snapshot: the folder that takes the copies; it must not be below FAULT_ROOT
//   FAULT_LOG       a file outside FAULT_ROOT to which a line per call is appended: number, whether the call takes
//                   space (1 or 0), function, path
//   FAULT_NAMED     when set, files without a name (O_TMPFILE) are refused as by file systems that have none
//
// Calls are counted under one lock, so that a copy is taken while nothing else changes the folder. The descriptors of
// standard output and error are never below FAULT_ROOT in the tests, and are not counted.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum mode { MODE_COUNT, MODE_KILL, MODE_FAIL, MODE_FULL, MODE_SNAPSHOT };

/// What a call does to the disk.
enum effect {
    EFFECT_SYNC = 0,     // neither takes space nor changes what is seen
    EFFECT_CHANGE = 1,   // changes what is seen
    EFFECT_SPACE = 2,    // takes space
    EFFECT_NAMELESS = 4  // on a file without a name, which nobody sees after a kill
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static enum mode mode;
static long at, counted;
static int failure;
static int changed = 1;
static char root[PATH_MAX], out[PATH_MAX];
static size_t root_length;
static const char *log_path;
static const char *chosen;  // the rest of FAULT_CALLS
static int active;
static int named_only;
static pid_t owner;

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL) abort();
    return found;
}
#define REAL(name, type) \
    static __typeof__(type) real_##name; \
    if (real_##name == NULL) real_##name = (__typeof__(type))real(#name)

static void set_up(void) {
    const char *folder = getenv("FAULT_ROOT"), *what = getenv("FAULT_MODE");
    if (folder == NULL || what == NULL || realpath(folder, root) == NULL) return;
    root_length = strlen(root);
    if (strcmp(what, "kill") == 0) mode = MODE_KILL;
    else if (strcmp(what, "fail") == 0) mode = MODE_FAIL;
    else if (strcmp(what, "full") == 0) mode = MODE_FULL;
    else if (strcmp(what, "snapshot") == 0) mode = MODE_SNAPSHOT;
    else if (strcmp(what, "count") == 0) mode = MODE_COUNT;
    else abort();
    const char *number = getenv("FAULT_AT"), *code = getenv("FAULT_ERRNO"), *copies = getenv("FAULT_OUT");
    at = number != NULL ? atol(number) : 0;
    failure = code != NULL ? atoi(code) : EIO;
    if (copies != NULL) snprintf(out, sizeof out, "%s", copies);
    log_path = getenv("FAULT_LOG");
    chosen = getenv("FAULT_CALLS");
    named_only = getenv("FAULT_NAMED") != NULL;
    owner = getpid();
    active = 1;
}

/// Writes past the wrappers below.
static void note(long number, int effect, const char *function, const char *path) {
    if (log_path == NULL) return;
    REAL(open, int (*)(const char *, int, ...));
    REAL(write, ssize_t (*)(int, const void *, size_t));
    int log = real_open(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) return;
    char line[PATH_MAX + 64];
    int length = snprintf(
        line, sizeof line, "%ld %d %s %s\n", number, (effect & EFFECT_SPACE) != 0, function, path);
    if (length > 0) (void)!real_write(log, line, (size_t)length);
    close(log);
}

static void snapshot(long number) {
    char target[PATH_MAX + 32];
    snprintf(target, sizeof target, "%s/%04ld", out, number);
    // Without LD_PRELOAD, or the copy would be counted too.
    char *environment[] = {"PATH=/usr/bin:/bin", NULL};
    char *arguments[] = {"cp", "-a", "--", root, target, NULL};
    pid_t child;
    int status = 0;
    if (posix_spawnp(&child, "cp", NULL, NULL, arguments, environment) != 0) abort();
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) abort();
    // A file that goes away while it is copied (by another process) is no reason to end; any other failure is.
    if (!WIFEXITED(status)) abort();
}

/// Whether the folder is copied before a call.
static int is_copied(long number) {
    if (chosen == NULL) return changed;
    if (*chosen == 0 || atol(chosen) != number) return 0;
    chosen = strchr(chosen, ',');
    chosen = chosen != NULL ? chosen + 1 : "";
    return 1;
}

static int below_root(const char *path) {
    return strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == 0);
}

/// The absolute path of a name relative to a folder's descriptor; its last component need not exist.
static int absolute(int folder, const char *path, char *result) {
    char joined[PATH_MAX * 2];
    if (path == NULL) return 0;
    if (path[0] == '/') {
        snprintf(joined, sizeof joined, "%s", path);
    } else {
        char base[PATH_MAX];
        if (folder == AT_FDCWD) {
            if (getcwd(base, sizeof base) == NULL) return 0;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t length = readlink(link, base, sizeof base - 1);
            if (length < 0) return 0;
            base[length] = 0;
        }
        snprintf(joined, sizeof joined, "%s/%s", base, path);
    }
    char *slash = strrchr(joined, '/');
    if (slash == NULL) return 0;
    char last[NAME_MAX + 1];
    snprintf(last, sizeof last, "%s", slash + 1);
    *(slash == joined ? slash + 1 : slash) = 0;
    char resolved[PATH_MAX];
    if (realpath(joined, resolved) == NULL) return 0;
    if (snprintf(result, PATH_MAX, "%s/%s", strcmp(resolved, "/") == 0 ? "" : resolved, last) >= PATH_MAX) return 0;
    return below_root(result);
}

/// The path of an open file, and whether it has no name any more or never had one.
static int of_descriptor(int descriptor, char *result, int *nameless) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, result, PATH_MAX - 1);
    if (length < 0) return 0;
    result[length] = 0;
    static const char deleted[] = " (deleted)";
    size_t suffix = sizeof deleted - 1;
    *nameless = (size_t)length > suffix && strcmp(result + length - suffix, deleted) == 0;
    return below_root(result);
}

/// Begins a call that changes the disk: counts it and does what the mode says. The lock is held afterwards, until
/// `end`. Returns 0, or the errno that the call is to fail with.
static int begin(const char *function, const char *path, int effect) {
    pthread_mutex_lock(&lock);
    long number = ++counted;
    note(number, effect, function, path);
    switch (mode) {
    case MODE_COUNT: break;
    case MODE_KILL:
        if (number == at) {
            kill(getpid(), SIGKILL);
            for (;;) pause();
        }
        break;
    case MODE_FAIL:
        if (number == at) return failure;
        break;
    case MODE_FULL:
        if (number >= at && (effect & EFFECT_SPACE)) return ENOSPC;
        break;
    case MODE_SNAPSHOT:
        if (is_copied(number)) snapshot(number);
        changed = (effect & EFFECT_CHANGE) && !(effect & EFFECT_NAMELESS);
        break;
    }
    return 0;
}

static void end(void) { pthread_mutex_unlock(&lock); }

static int counts(void) {
    pthread_once(&once, set_up);
    // A child that a program forks would share the numbers only until it writes; it is left alone.
    return active && getpid() == owner;
}

#define GUARD_PATH(name, folder, path, effect, call, failed) \
    do { \
        char found_[PATH_MAX]; \
        int saved_ = errno; \
        if (!counts() || !absolute(folder, path, found_)) { errno = saved_; return call; } \
        errno = saved_; \
        int refused_ = begin(name, found_, effect); \
        if (refused_) { end(); errno = refused_; return failed; } \
        __typeof__(call) result_ = call; \
        saved_ = errno; end(); errno = saved_; \
        return result_; \
    } while (0)

#define GUARD_DESCRIPTOR(name, descriptor, effect, call, failed) \
    do { \
        char found_[PATH_MAX]; \
        int nameless_ = 0, saved_ = errno; \
        if (!counts() || !of_descriptor(descriptor, found_, &nameless_)) { errno = saved_; return call; } \
        errno = saved_; \
        int refused_ = begin(name, found_, (effect) | (nameless_ ? EFFECT_NAMELESS : 0)); \
        if (refused_) { end(); errno = refused_; return failed; } \
        __typeof__(call) result_ = call; \
        saved_ = errno; end(); errno = saved_; \
        return result_; \
    } while (0)

// Opening.

static int opens(const char *name, int folder, const char *path, int flags, mode_t permissions,
                 int (*call)(int, const char *, int, ...)) {
    pthread_once(&once, set_up);
    if (named_only && (flags & O_TMPFILE) == O_TMPFILE) { errno = EOPNOTSUPP; return -1; }
    int makes = (flags & O_TMPFILE) == O_TMPFILE;
    int saved = errno;
    if (flags & O_CREAT) makes = makes || faccessat(folder, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
    int empties = (flags & O_TRUNC) != 0;
    errno = saved;
    if (!makes && !empties) return call(folder, path, flags, permissions);
    int effect = EFFECT_CHANGE | (makes ? EFFECT_SPACE : 0) | ((flags & O_TMPFILE) == O_TMPFILE ? EFFECT_NAMELESS : 0);
    GUARD_PATH(name, folder, path, effect, call(folder, path, flags, permissions), -1);
}

#define PERMISSIONS(flags) \
    mode_t permissions = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); permissions = va_arg(list, mode_t); va_end(list); }

int openat(int folder, const char *path, int flags, ...) {
    PERMISSIONS(flags)
    REAL(openat, int (*)(int, const char *, int, ...));
    return opens("openat", folder, path, flags, permissions, real_openat);
}
int openat64(int folder, const char *path, int flags, ...) {
    PERMISSIONS(flags)
    REAL(openat, int (*)(int, const char *, int, ...));
    return opens("openat", folder, path, flags | O_LARGEFILE, permissions, real_openat);
}
int open(const char *path, int flags, ...) {
    PERMISSIONS(flags)
    REAL(openat, int (*)(int, const char *, int, ...));
    return opens("open", AT_FDCWD, path, flags, permissions, real_openat);
}
int open64(const char *path, int flags, ...) {
    PERMISSIONS(flags)
    REAL(openat, int (*)(int, const char *, int, ...));
    return opens("open", AT_FDCWD, path, flags | O_LARGEFILE, permissions, real_openat);
}
int creat(const char *path, mode_t permissions) { return open(path, O_WRONLY | O_CREAT | O_TRUNC, permissions); }
int creat64(const char *path, mode_t permissions) { return open(path, O_WRONLY | O_CREAT | O_TRUNC, permissions); }

FILE *fopen(const char *path, const char *how) {
    REAL(fopen, FILE *(*)(const char *, const char *));
    if (strchr(how, 'w') == NULL && strchr(how, 'a') == NULL) return real_fopen(path, how);
    GUARD_PATH("fopen", AT_FDCWD, path, EFFECT_CHANGE | EFFECT_SPACE, real_fopen(path, how), NULL);
}
FILE *fopen64(const char *path, const char *how) { return fopen(path, how); }

int mkstemp(char *template) {
    REAL(mkstemp, int (*)(char *));
    GUARD_PATH("mkstemp", AT_FDCWD, template, EFFECT_CHANGE | EFFECT_SPACE, real_mkstemp(template), -1);
}
int mkstemp64(char *template) { return mkstemp(template); }
char *mkdtemp(char *template) {
    REAL(mkdtemp, char *(*)(char *));
    GUARD_PATH("mkdtemp", AT_FDCWD, template, EFFECT_CHANGE | EFFECT_SPACE, real_mkdtemp(template), NULL);
}

// Writing.

ssize_t write(int descriptor, const void *bytes, size_t count) {
    REAL(write, ssize_t (*)(int, const void *, size_t));
    GUARD_DESCRIPTOR("write", descriptor, EFFECT_CHANGE | EFFECT_SPACE, real_write(descriptor, bytes, count), -1);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    REAL(pwrite64, ssize_t (*)(int, const void *, size_t, off64_t));
    GUARD_DESCRIPTOR(
        "pwrite", descriptor, EFFECT_CHANGE | EFFECT_SPACE, real_pwrite64(descriptor, bytes, count, offset), -1);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    REAL(writev, ssize_t (*)(int, const struct iovec *, int));
    GUARD_DESCRIPTOR("writev", descriptor, EFFECT_CHANGE | EFFECT_SPACE, real_writev(descriptor, parts, count), -1);
}
ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t offset) {
    REAL(pwritev64, ssize_t (*)(int, const struct iovec *, int, off64_t));
    GUARD_DESCRIPTOR(
        "pwritev", descriptor, EFFECT_CHANGE | EFFECT_SPACE, real_pwritev64(descriptor, parts, count, offset), -1);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
    return pwritev64(descriptor, parts, count, offset);
}
ssize_t copy_file_range(int in, off64_t *from, int to, off64_t *where, size_t count, unsigned flags) {
    REAL(copy_file_range, ssize_t (*)(int, off64_t *, int, off64_t *, size_t, unsigned));
    GUARD_DESCRIPTOR(
        "copy_file_range", to, EFFECT_CHANGE | EFFECT_SPACE, real_copy_file_range(in, from, to, where, count, flags),
        -1);
}
ssize_t sendfile64(int to, int in, off64_t *offset, size_t count) {
    REAL(sendfile64, ssize_t (*)(int, int, off64_t *, size_t));
    GUARD_DESCRIPTOR("sendfile", to, EFFECT_CHANGE | EFFECT_SPACE, real_sendfile64(to, in, offset, count), -1);
}
ssize_t sendfile(int to, int in, off_t *offset, size_t count) { return sendfile64(to, in, offset, count); }
int ftruncate64(int descriptor, off64_t length) {
    REAL(ftruncate64, int (*)(int, off64_t));
    struct stat now;
    int grows = fstat(descriptor, &now) == 0 && length > now.st_size;
    GUARD_DESCRIPTOR(
        "ftruncate", descriptor, EFFECT_CHANGE | (grows ? EFFECT_SPACE : 0), real_ftruncate64(descriptor, length), -1);
}
int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }
int truncate64(const char *path, off64_t length) {
    REAL(truncate64, int (*)(const char *, off64_t));
    GUARD_PATH("truncate", AT_FDCWD, path, EFFECT_CHANGE, real_truncate64(path, length), -1);
}
int truncate(const char *path, off_t length) { return truncate64(path, length); }
int fallocate64(int descriptor, int how, off64_t offset, off64_t length) {
    REAL(fallocate64, int (*)(int, int, off64_t, off64_t));
    GUARD_DESCRIPTOR(
        "fallocate", descriptor, EFFECT_CHANGE | EFFECT_SPACE, real_fallocate64(descriptor, how, offset, length), -1);
}
int fallocate(int descriptor, int how, off_t offset, off_t length) {
    return fallocate64(descriptor, how, offset, length);
}
static int allocates(int descriptor, off64_t offset, off64_t length) {
    REAL(fallocate64, int (*)(int, int, off64_t, off64_t));
    GUARD_DESCRIPTOR(
        "posix_fallocate", descriptor, EFFECT_CHANGE | EFFECT_SPACE,
        real_fallocate64(descriptor, 0, offset, length), -1);
}
int posix_fallocate64(int descriptor, off64_t offset, off64_t length) {
    // Unlike the others it returns the error.
    return allocates(descriptor, offset, length) == 0 ? 0 : errno;
}
int posix_fallocate(int descriptor, off_t offset, off_t length) {
    return posix_fallocate64(descriptor, offset, length);
}
int fsync(int descriptor) {
    REAL(fsync, int (*)(int));
    GUARD_DESCRIPTOR("fsync", descriptor, EFFECT_SYNC, real_fsync(descriptor), -1);
}
int fdatasync(int descriptor) {
    REAL(fdatasync, int (*)(int));
    GUARD_DESCRIPTOR("fdatasync", descriptor, EFFECT_SYNC, real_fdatasync(descriptor), -1);
}
int fchmod(int descriptor, mode_t permissions) {
    REAL(fchmod, int (*)(int, mode_t));
    GUARD_DESCRIPTOR("fchmod", descriptor, EFFECT_CHANGE, real_fchmod(descriptor, permissions), -1);
}
int fchown(int descriptor, uid_t user, gid_t group) {
    REAL(fchown, int (*)(int, uid_t, gid_t));
    GUARD_DESCRIPTOR("fchown", descriptor, EFFECT_CHANGE, real_fchown(descriptor, user, group), -1);
}

// Names.

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    REAL(renameat2, int (*)(int, const char *, int, const char *, unsigned));
    GUARD_PATH(
        "rename", to_folder, to, EFFECT_CHANGE, real_renameat2(from_folder, from, to_folder, to, flags), -1);
}
int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    return renameat2(from_folder, from, to_folder, to, 0);
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    REAL(linkat, int (*)(int, const char *, int, const char *, int));
    GUARD_PATH(
        "link", to_folder, to, EFFECT_CHANGE | EFFECT_SPACE,
        real_linkat(from_folder, from, to_folder, to, flags), -1);
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
int symlinkat(const char *target, int folder, const char *path) {
    REAL(symlinkat, int (*)(const char *, int, const char *));
    GUARD_PATH("symlink", folder, path, EFFECT_CHANGE | EFFECT_SPACE, real_symlinkat(target, folder, path), -1);
}
int symlink(const char *target, const char *path) { return symlinkat(target, AT_FDCWD, path); }
int unlinkat(int folder, const char *path, int flags) {
    REAL(unlinkat, int (*)(int, const char *, int));
    GUARD_PATH("unlink", folder, path, EFFECT_CHANGE, real_unlinkat(folder, path, flags), -1);
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
    struct stat found;
    if (lstat(path, &found) == 0 && S_ISDIR(found.st_mode)) return rmdir(path);
    return unlink(path);
}
int mkdirat(int folder, const char *path, mode_t permissions) {
    REAL(mkdirat, int (*)(int, const char *, mode_t));
    GUARD_PATH("mkdir", folder, path, EFFECT_CHANGE | EFFECT_SPACE, real_mkdirat(folder, path, permissions), -1);
}
int mkdir(const char *path, mode_t permissions) { return mkdirat(AT_FDCWD, path, permissions); }
int fchmodat(int folder, const char *path, mode_t permissions, int flags) {
    REAL(fchmodat, int (*)(int, const char *, mode_t, int));
    GUARD_PATH("chmod", folder, path, EFFECT_CHANGE, real_fchmodat(folder, path, permissions, flags), -1);
}
int chmod(const char *path, mode_t permissions) { return fchmodat(AT_FDCWD, path, permissions, 0); }
