import CorridorCommands

CorridorCommand.runAndExit()
