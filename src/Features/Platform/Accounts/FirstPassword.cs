using System.Security.Cryptography;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Makes a first password (初始密码), good for one sign-in, without letters and digits that look alike.</summary>
internal static class FirstPassword
{
    private static readonly string[] Kinds = ["ABCDEFGHJKMNPQRSTUVWXYZ", "abcdefghjkmnpqrstuvwxyz", "23456789", "-+=#@"];

    public static string Make()
    {
        // Of every kind at least two; twelve letters of about five bits each.
        var letters = Kinds.SelectMany(kind => Enumerable.Range(0, 3).Select(_ => kind[RandomNumberGenerator.GetInt32(kind.Length)])).ToArray();
        RandomNumberGenerator.Shuffle<char>(letters);
        return new string(letters);
    }
}
