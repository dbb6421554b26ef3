using System.Text;

namespace Baoxue.Spreadsheets.Csv;

/// <summary>How the bytes of a CSV become characters; unknown bytes are exceptions.</summary>
/// <param name="Name">What the user is told.</param>
/// <param name="Codec">The strict codec.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
internal sealed record TextEncoding(string Name, Encoding Codec, int MarkLength)
{
    public bool IsGb18030 => Codec == Csv.Gb18030.Strict;

    /// <summary>A line end is one byte, and no other character holds that byte.</summary>
    public bool HasByteLines => Codec is not UnicodeEncoding;

    public static TextEncoding Utf8(int markLength) =>
        new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), markLength);

    public static TextEncoding Utf16(bool isBigEndian, int markLength) =>
        new("UTF-16", new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true), markLength);

    public static TextEncoding Gb18030() => new("GB18030", Csv.Gb18030.Strict, 0);
}
