import { testCheck } from './check-tester'
import { noUnknownEntity } from './no-unknown-entity'

testCheck(noUnknownEntity)
