/** Surnames, compound ones among them, and given-name characters: persons of the demo city are invented, all of them. */
export const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹',
  '欧阳',
  '上官',
  '诸葛',
  '司徒',
  '尉迟',
  '单于',
]
export const givenCharacters = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅建国志文海波宁欣怡雨泽宇轩子涵梓晨浩然思远一诺嘉铭俊熙若溪语桐景行翊喆',
]
