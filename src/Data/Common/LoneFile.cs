namespace Baoxue.Data.Common;

/// <summary>Files that one process or thread has at a time (独占文件); whoever comes second waits, but not for ever.</summary>
public static class LoneFile
{
    private const int UnixWouldBlock = 11;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Opens or makes a file that nobody else has open; waits while somebody has, and for nothing else.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="patience">How long to wait at most.</param>
    /// <param name="mode">Who may read a file that is made; the umask decides when null.</param>
    /// <exception cref="IOException">Somebody else still has it, or the disk refuses it.</exception>
    public static FileStream Open(string path, TimeSpan patience, UnixFileMode? mode = null)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException taken) when (taken.HResult is UnixWouldBlock or WindowsSharingViolation && waited < patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
