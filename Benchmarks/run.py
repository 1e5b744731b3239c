"""Runs a command several times and prints the medians: wall-clock seconds, seconds of processor time, megabytes of memory.

    run.py RUNS FILE COMMAND…

Takes FILE away, a file or a folder, before each run, outside of what is measured; - is none.
"""
import os, shutil, statistics, subprocess, sys, time

runs, output, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
wall, cpu, memory = [], [], []
for _ in range(runs):
    if os.path.isdir(output):
        shutil.rmtree(output)
    elif os.path.exists(output):
        os.remove(output)
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall.append(time.perf_counter() - begin)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}: {errors.decode(errors='replace')}")
    cpu.append(used.ru_utime + used.ru_stime)
    memory.append(used.ru_maxrss / 1024)
print(f"{statistics.median(wall):.3f} {statistics.median(cpu):.3f} {statistics.median(memory):.0f}")
