using Baoxue.Spreadsheets.Reading;

namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>What the workbook part says: its sheets in order, and where days are counted from.</summary>
internal sealed record Workbook(IReadOnlyList<Workbook.Sheet> Sheets, bool CountsFrom1904, string? StringsPart, string? StylesPart)
{
    public static Workbook Load(Package package, TableLimits limits)
    {
        var name = package.Relationships("").Values.FirstOrDefault(pointer => pointer.Type == "officeDocument")?.Target ?? "xl/workbook.xml";
        RefuseMacros(package, limits, name);
        var pointers = package.Relationships(name);
        var sheets = new List<Sheet>();
        var countsFrom1904 = false;
        using var xml = new XmlScanner(package.Open(name, limits.RatioFreeBytes));
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            if (token == XmlToken.Start && xml.Name.SequenceEqual("sheet"u8))
            {
                if (ReadSheet(xml, pointers) is { } sheet && package.Has(sheet.Part))
                {
                    sheets.Add(sheet);
                }
            }
            else if (token == XmlToken.Start && xml.Name.SequenceEqual("workbookPr"u8))
            {
                countsFrom1904 = ReadDateSystem(xml);
            }
        }

        string? Part(string type) => pointers.Values.FirstOrDefault(pointer => pointer.Type == type && package.Has(pointer.Target))?.Target;
        return new Workbook(sheets, countsFrom1904, Part("sharedStrings"), Part("styles"));
    }

    private static bool ReadDateSystem(XmlScanner xml)
    {
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("date1904"u8))
            {
                return xml.AttributeValue.SequenceEqual("1"u8) || xml.AttributeValue.SequenceEqual("true"u8);
            }
        }

        return false;
    }

    private static Sheet? ReadSheet(XmlScanner xml, Dictionary<string, Relationship> pointers)
    {
        var (name, isHidden, id) = ("", false, "");
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("name"u8))
            {
                name = xml.AttributeText;
            }
            else if (xml.AttributeName.SequenceEqual("state"u8))
            {
                isHidden = !xml.AttributeValue.SequenceEqual("visible"u8);
            }
            else if (xml.AttributeName.EndsWith(":id"u8))
            {
                id = xml.AttributeText;
            }
        }

        return pointers.TryGetValue(id, out var pointer) && pointer.Type == "worksheet"
            ? new Sheet(name, isHidden, pointer.Target)
            : null;
    }

    /// <summary>A workbook may declare itself able to hold macros without holding one; it is refused all the same.</summary>
    private static void RefuseMacros(Package package, TableLimits limits, string name)
    {
        if (!package.Has("[Content_Types].xml"))
        {
            throw TableFault.Damaged("缺少 [Content_Types].xml");
        }

        using var xml = new XmlScanner(package.Open("[Content_Types].xml", limits.RatioFreeBytes));
        for (var token = xml.Next(); token != XmlToken.Done; token = xml.Next())
        {
            while (token == XmlToken.Start && xml.NextAttribute())
            {
                if (xml.AttributeName.SequenceEqual("ContentType"u8)
                    && (xml.AttributeValue.IndexOf("macroEnabled"u8) >= 0 || xml.AttributeValue.IndexOf("vbaProject"u8) >= 0))
                {
                    throw new TableFault(TableRefusal.MacroFile);
                }
            }
        }

        if (!package.Has(name))
        {
            throw TableFault.Damaged($"缺少 {name}");
        }
    }

    internal sealed record Sheet(string Name, bool IsHidden, string Part);
}
