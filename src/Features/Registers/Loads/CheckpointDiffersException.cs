namespace Baoxue.Features.Registers.Loads;

/// <summary>
/// What was stored before a crash is not what would be stored now, since organizations or code tables changed meanwhile; the
/// load has to begin again.
/// </summary>
internal sealed class CheckpointDiffersException() : Exception("The rows before the checkpoint are judged differently now.");
