using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Baoxue.Web.Components;

/// <summary>Text as markup (转义), where very many choices or cells are put together without the renderer.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string text) => Encoder.Encode(text);
}
