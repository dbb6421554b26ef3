using System.Buffers.Binary;
using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>
/// Looks at the end of a zip before it is opened: the framework reads every entry of the directory into memory,
/// however many there are and whatever count the file declares.
/// </summary>
internal static class PackageEnds
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int LongestComment = ushort.MaxValue;
    private const int BytesPerPart = 1_024;

    public static void RefuseLargeDirectory(Stream file, TableLimits limits)
    {
        var length = (int)Math.Min(file.Length, EndLength + LocatorLength + LongestComment);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > length)
        {
            throw TableFault.Damaged("缺少压缩包结尾");
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var position = file.Length - length + end;
        if (start == uint.MaxValue && end >= LocatorLength && tail.AsSpan(end - LocatorLength).StartsWith("PK\x06\x07"u8))
        {
            start = Start64(file, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8)));
        }

        if (start < 0 || start > position)
        {
            throw TableFault.Damaged("压缩包目录有误");
        }

        if (position - start > (long)limits.MaxParts * BytesPerPart)
        {
            throw new TableFault(TableRefusal.ZipBomb);
        }
    }

    private static long Start64(Stream file, long record)
    {
        if (record < 0 || record > file.Length - 56)
        {
            throw TableFault.Damaged("压缩包目录有误");
        }

        var bytes = new byte[56];
        file.Position = record;
        file.ReadExactly(bytes);
        file.Position = 0;
        return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(48));
    }
}
