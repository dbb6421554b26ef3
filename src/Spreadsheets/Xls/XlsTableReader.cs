using System.Diagnostics;
using System.Globalization;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xls;

/// <summary>An .xls read by a guarded process; this side only takes its frames.</summary>
internal sealed class XlsTableReader : TableReader
{
    private readonly TableLimits _limits;
    private readonly XlsGuard _guard;
    private readonly Stream _file;
    private readonly string? _wanted;
    private Process? _process;
    private BinaryReader? _frames;
    private Timer? _timer;
    private string? _sheetName;
    private List<TableSheet> _sheets = [];
    private List<MergedRange> _merged = [];
    private int _lastRow;
    private XlsFrame _frame = XlsFrame.Row;

    public XlsTableReader(Stream file, string fileName, TableLimits limits, XlsGuard guard, string? sheetName)
        : base(fileName, limits) => (_file, _limits, _guard, _wanted) = (file, limits, guard, sheetName);

    public override TableFormat Format => TableFormat.Xls;

    public override string? SheetName => _sheetName;

    public override IReadOnlyList<TableSheet> Sheets => _sheets;

    /// <summary>Rows stand for bytes: the other process has them all before the first row.</summary>
    public override long BytesRead => RowsBefore + RowNumber;

    public override long BytesTotal => Math.Max(_lastRow, BytesRead);

    private protected override void Start()
    {
        var info = _guard.StartInfo();
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.UseShellExecute = false;
        // Whoever reads hostile files knows no secrets.
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("BAOXUE_", StringComparison.Ordinal)).ToList())
        {
            info.Environment.Remove(name);
        }

        info.Environment["DOTNET_GCHeapHardLimit"] = _guard.MaxHeapBytes.ToString("X", CultureInfo.InvariantCulture);
        info.Environment["DOTNET_gcServer"] = "0";
        foreach (var argument in new XlsRequest(_file.Length, _wanted, _limits.MaxColumns, _limits.MaxCellLength).ToArguments())
        {
            info.ArgumentList.Add(argument);
        }

        _process = Process.Start(info)!;
        _timer = new Timer(_ => Stop(), null, _guard.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
        Send(_process);
        _frames = new BinaryReader(new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024));
        if (ReadFrame() != XlsFrame.Book)
        {
            throw new TableFault(TableRefusal.NoRows);
        }

        _lastRow = _frames.ReadInt32();
        _sheets = ReadList(() => new TableSheet(_frames.ReadString(), _frames.ReadBoolean()));
    }

    private protected override bool OpenNextSheet()
    {
        // What nobody read of the sheet before is still on its way.
        while (_frame == XlsFrame.Row)
        {
            ReadRow();
            Row.Clear();
        }

        if (_frame == XlsFrame.End)
        {
            return false;
        }

        _frame = XlsFrame.Row;
        _sheetName = _sheets[_frames!.ReadInt32()].Name;
        _merged = ReadList(() => new MergedRange(_frames.ReadInt32(), _frames.ReadInt32(), _frames.ReadInt32(), _frames.ReadInt32()));
        return true;
    }

    private protected override bool ReadRow()
    {
        if (_frame != XlsFrame.Row || (_frame = ReadFrame()) != XlsFrame.Row)
        {
            return false;
        }

        RowNumber = _frames!.ReadInt32();
        var count = _frames.ReadInt32();
        for (var column = 0; column < count; column++)
        {
            var kind = (CellKind)_frames.ReadByte();
            if (kind != CellKind.Empty)
            {
                Row.Put(column, kind, _frames.ReadString());
            }
        }

        return true;
    }

    public override IReadOnlyList<MergedRange> MergedRanges => _merged;

    protected override void Dispose(bool disposing)
    {
        _timer?.Dispose();
        Stop();
        _frames?.Dispose();
        _process?.Dispose();
        _file.Dispose();
    }

    // The process takes everything in before it says a word, so neither side waits for the other.
    private void Send(Process process)
    {
        try
        {
            _file.Position = 0;
            _file.CopyTo(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had everything; what it said, or did not say, tells why.
        }
    }

    private XlsFrame ReadFrame()
    {
        try
        {
            var frame = (XlsFrame)_frames!.ReadByte();
            // Only silence counts: whoever takes the rows may be slower than the process that sends them.
            _timer!.Change(_guard.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
            return frame == XlsFrame.Refusal ? throw ReadRefusal(_frames) : frame;
        }
        catch (EndOfStreamException)
        {
            // The process ended in the middle: stopped by the timer, or by the runtime at its heap limit.
            throw new TableFault(TableRefusal.TookTooLong);
        }
    }

    private static TableFault ReadRefusal(BinaryReader frames)
    {
        var reason = (TableRefusal)frames.ReadInt32();
        var detail = frames.ReadString();
        var (row, column) = (frames.ReadInt32(), frames.ReadInt32());
        return new TableFault(reason, detail, row > 0 ? row : null, column > 0 ? column : null);
    }

    private List<T> ReadList<T>(Func<T> read)
    {
        var items = new List<T>();
        for (var left = _frames!.ReadInt32(); left > 0; left--)
        {
            items.Add(read());
        }

        return items;
    }

    private void Stop()
    {
        try
        {
            if (_process is { HasExited: false })
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the order.
        }
    }
}
