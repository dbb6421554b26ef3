namespace Baoxue.Spreadsheets.Xlsx;

internal enum XmlToken
{
    Start,
    End,
    Text,
    Done,
}
