namespace Baoxue.Spreadsheets.Xlsx;

/// <summary>A pointer from one part to another. Pointers out of the file are not followed and not kept.</summary>
/// <param name="Id">What the source calls it.</param>
/// <param name="Type">The last word of its type, for example <c>worksheet</c>.</param>
/// <param name="Target">The name of the part.</param>
internal sealed record Relationship(string Id, string Type, string Target)
{
    public static Relationship? Read(XmlScanner xml, string folder)
    {
        var (id, type, target) = ("", "", "");
        while (xml.NextAttribute())
        {
            if (xml.AttributeName.SequenceEqual("Id"u8))
            {
                id = xml.AttributeText;
            }
            else if (xml.AttributeName.SequenceEqual("Type"u8))
            {
                type = xml.AttributeText;
            }
            else if (xml.AttributeName.SequenceEqual("Target"u8))
            {
                target = xml.AttributeText;
            }
            else if (xml.AttributeName.SequenceEqual("TargetMode"u8) && xml.AttributeValue.SequenceEqual("External"u8))
            {
                return null;
            }
        }

        return new Relationship(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
