namespace Baoxue.Simulator.Names;

/// <summary>Characters and whole given names typical of a period and a sex.</summary>
internal static class GivenNames
{
    public static readonly string Poem = "家国永传芳文明绍世长德厚承先泽仁和启瑞祥兴邦继祖业立志振书香";

    public static readonly string[] Rare = ["龑", "𬭎", "䶮", "𤧛", "㛃", "犇", "珺", "翀", "玥", "婳"];

    public static readonly (string Given, bool Male)[] Uyghur =
        [
            ("艾力", true), ("买买提", true), ("阿卜杜拉", true), ("吐尔洪", true), ("木拉提", true), ("艾尔肯", true), ("玉山江", true),
            ("阿依古丽", false), ("古丽娜尔", false), ("热依汗", false), ("帕提古丽", false), ("迪丽努尔", false), ("麦尔哈巴", false),
        ];

    public static readonly string[] UyghurFathers = ["买买提", "吐尔逊", "阿卜杜拉", "艾合买提", "玉素甫"];

    private static readonly string[] MenEarly = ["国", "建", "军", "明", "文", "志", "德", "金", "玉", "福", "振", "殿", "学", "广", "兴", "保", "民", "华", "成", "生"];
    private static readonly string[] WomenEarly = ["秀", "英", "兰", "桂", "珍", "玉", "芳", "梅", "荣", "云", "凤", "爱", "素", "翠", "莲", "侠", "真", "氏", "花", "芝"];
    private static readonly string[] MenMiddle = ["伟", "强", "磊", "勇", "涛", "杰", "鹏", "超", "辉", "刚", "峰", "亮", "斌", "飞", "凯", "东", "海", "旭", "龙", "俊"];
    private static readonly string[] WomenMiddle = ["丽", "敏", "静", "娟", "艳", "霞", "红", "燕", "玲", "婷", "莉", "倩", "晓", "雪", "萍", "慧", "娜", "颖", "琳", "晶"];
    private static readonly string[] MenNew = ["子", "轩", "浩", "宇", "梓", "博", "睿", "泽", "俊", "奕", "辰", "皓", "铭", "嘉", "煜", "晨", "佳", "航", "恒", "硕", "文", "天", "翔", "豪", "彬"];
    private static readonly string[] WomenNew = ["梓", "涵", "欣", "怡", "雨", "诗", "可", "馨", "梦", "思", "佳", "琪", "语", "嫣", "若", "萱", "妍", "彤", "瑶", "淑", "雅", "婷", "依", "诺", "悦"];

    public static string[] Of(bool male, int birthYear) => birthYear switch
    {
        < 1972 => male ? MenEarly : WomenEarly,
        < 2000 => male ? MenMiddle : WomenMiddle,
        _ => male ? MenNew : WomenNew,
    };
}
