using System.Buffers;
using System.Collections.Frozen;
using Baoxue.Domain.Common;

namespace Baoxue.Domain.Registers.Reading;

/// <summary>The words registers use for sex, yes and no, status and groups, and the shapes of phones and codes (登记用语).</summary>
public static class RegisterTexts
{
    private static readonly SearchValues<string> OtherStages = SearchValues.Create(
        ["高一", "高二", "高三", "高中", "中专", "中职", "职高", "技校", "学前", "幼儿", "托班", "小班", "中班", "大班"], StringComparison.Ordinal);

    private static readonly FrozenDictionary<string, EnrollmentStatus> Statuses = new (EnrollmentStatus Status, string[] Words)[]
    {
        (EnrollmentStatus.Active, ["在读", "在校", "在籍", "正常", "复学", "在校生", "疑似辍学", "01", "05", "98"]),
        (EnrollmentStatus.Suspended, ["休学", "停学", "02", "04"]),
        (EnrollmentStatus.DroppedOut, ["辍学", "失学", "流失", "退学", "开除", "勒令退学", "勒令转学", "03", "06", "14"]),
        (EnrollmentStatus.TransferPending, ["转学", "转出", "已转出", "转学(转出)", "转学（转出）", "转学中", "转出待接", "转出未接收", "10"]),
        (EnrollmentStatus.Graduated, ["毕业", "已毕业", "07"]),
        (EnrollmentStatus.Completed, ["结业", "肄业", "08", "09"]),
        (EnrollmentStatus.Deceased, ["死亡", "已死亡", "11"]),
        (EnrollmentStatus.Missing, ["失踪", "下落不明", "失联", "15"]),
        (EnrollmentStatus.Abroad, ["出国", "出境", "出国出境", "公派出国", "出国(境)", "出国（境）", "13", "16"]),
        (EnrollmentStatus.OtherDeparture, ["其他离校", "其他", "离校", "保留入学资格", "12", "99"]),
    }.SelectMany(pair => pair.Words.Select(word => (word, pair.Status))).ToFrozenDictionary(pair => pair.word, pair => pair.Status);

    private static readonly FrozenSet<string> Expulsions = new[] { "退学", "开除", "勒令退学", "勒令转学", "03", "14" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, bool> Answers = new (bool Answer, string[] Words)[]
    {
        (true, ["是", "1", "有", "Y", "y", "TRUE", "True", "true", "√", "一致", "人户一致"]),
        (false, ["否", "0", "无", "N", "n", "FALSE", "False", "false", "×", "不是", "没有", "非", "不一致", "人户分离"]),
    }.SelectMany(pair => pair.Words.Select(word => (word, pair.Answer))).ToFrozenDictionary(pair => pair.word, pair => pair.Answer);

    /// <summary>Null when it is neither.</summary>
    public static bool? YesNo(ReadOnlySpan<char> text) =>
        Answers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var answer) ? answer : null;

    public static bool TrySex(ReadOnlySpan<char> text, out Sex sex)
    {
        (sex, var known) = text switch
        {
            "男" or "1" or "男性" or "男生" => (Sex.Male, true),
            "女" or "2" or "女性" or "女生" => (Sex.Female, true),
            "0" or "未知" or "未知的性别" => (Sex.Unknown, true),
            "9" or "未说明" or "未说明的性别" => (Sex.NotStated, true),
            _ => (Sex.Unknown, false),
        };
        return known;
    }

    /// <summary>A transfer-out stays pending: the word alone is no proof that another school received the child.</summary>
    public static bool TryStatus(ReadOnlySpan<char> word, out EnrollmentStatus status) =>
        Statuses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out status);

    /// <summary>Whether a word names a grade before or after compulsory education: kindergarten, senior or vocational (非义务教育学段).</summary>
    public static bool IsOfOtherStage(ReadOnlySpan<char> grade) => grade.ContainsAny(OtherStages);


    /// <summary>Whether the word says that a school put a child out (开除、退学), which 义务教育法 §27 forbids in grades 1 to 9.</summary>
    public static bool IsExpulsion(ReadOnlySpan<char> word) => Expulsions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word says that a school suspects a dropout (疑似辍学); the pupil stands as enrolled until somebody knows.</summary>
    public static bool IsSuspectedDropout(ReadOnlySpan<char> word) => word is "疑似辍学" or "98";

    /// <summary>Whether a reason given in free words is an expulsion.</summary>
    public static bool SaysExpulsion(string reason) => Expulsions.Items.Any(word => !char.IsAsciiDigit(word[0]) && reason.Contains(word, StringComparison.Ordinal));

    /// <summary>The ten digits of a school code, or the local code of a teaching point: JXD and seven digits.</summary>
    public static bool IsSchoolCode(ReadOnlySpan<char> text) =>
        text.Length == 10 && (text.StartsWith("JXD") ? !text[3..].ContainsAnyExceptInRange('0', '9') : !text.ContainsAnyExceptInRange('0', '9'));

    /// <summary>The digits of a mobile or landline number; blanks, hyphens and +86 go.</summary>
    /// <returns>How many were written; 0 when it is no telephone number.</returns>
    public static int PhoneDigits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        foreach (var raw in text)
        {
            var c = raw is >= '\uFF01' and <= '\uFF5E' ? (char)(raw - 0xFEE0) : raw;
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
            else if (c is not (' ' or '-' or '+' or '(' or ')'))
            {
                return 0;
            }
        }

        if (count == 13 && digits.StartsWith("86"))
        {
            digits[2..13].CopyTo(digits);
            count = 11;
        }

        var isMobile = count == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
        var isLandline = count is 7 or 8 && digits[0] is >= '2' and <= '9';
        var isLandlineWithArea = count is >= 10 and <= 12 && digits[0] == '0';
        return isMobile || isLandline || isLandlineWithArea ? count : 0;
    }
}
